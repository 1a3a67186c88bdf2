import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { addDays } from '#pricing/calendar-day.ts'
import { propertyRuns } from '#test/pricing/property-runs.ts'
import { readTyped, shownText, typedText } from './cell-text.ts'
import type { CellColumn } from './sheet-row.ts'

describe('a cell', () => {
  test.each([
    ['unitPrice', '12.5', 'en-GB', '12.50', '12.5'],
    ['unitPrice', '1234.0375', 'ro-RO', '1.234,0375', '1234,0375'],
    ['minimumQuantity', '1000', 'en-GB', '1,000', '1000'],
    ['validUntil', '2026-12-31', 'en-GB', '31/12/2026', '31/12/2026'],
    ['validFrom', '2026-12-31', 'ro-RO', '31.12.2026', '31.12.2026'],
    ['unitPrice', 'twelve', 'en-GB', 'twelve', 'twelve'],
    ['sku', 'A-1', 'ro-RO', 'A-1', 'A-1'],
  ] as const)(
    '%s %s in %s is shown as %s and typed as %s',
    (column, value, locale, shown, typed) => {
      expect(shownText(column, value, locale)).toBe(shown)
      expect(typedText(column, value, locale)).toBe(typed)
    },
  )

  test('keeps what it cannot read', () => {
    expect(readTyped('unitPrice', ' 12..5 ', 'en-GB')).toBe('12..5')
    expect(readTyped('validFrom', '31.02.2026', 'ro-RO')).toBe('31.02.2026')
  })

  const price = fc.integer({ min: 1, max: 99_999_999 }).map((units) => String(units / 10_000))
  const day = fc.integer({ min: 0, max: 30_000 }).map((days) => addDays('2000-01-01', days))
  const value: fc.Arbitrary<[CellColumn, string]> = fc.oneof(
    fc.tuple(fc.constant('unitPrice' as const), price),
    fc.tuple(fc.constant('validFrom' as const), day),
  )
  test.prop([value, fc.constantFrom('en-GB', 'ro-RO')], propertyRuns())(
    'that is opened and closed says what it said',
    ([column, text], locale) => {
      fc.pre(!/^0\.\d{3}$|^\d{1,3}\.\d{3}$/.test(text))
      expect(readTyped(column, typedText(column, text, locale), locale)).toBe(text)
      expect(readTyped(column, shownText(column, text, locale), locale)).toBe(text)
    },
  )
})
