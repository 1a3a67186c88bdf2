import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { propertyRuns } from '#test/pricing/property-runs.ts'
import { decimalMarkOf, readNumber } from './read-number.ts'

describe('the decimal point of a column', () => {
  test.each([
    [['12,50', '1.200'], '.', ','],
    [['1.234,50'], '.', ','],
    [['1,234.50'], ',', '.'],
    [['1.234.567'], '.', ','],
    [['0.125'], ',', '.'],
    [['1234.567'], ',', '.'],
    [['1.234'], ',', ','],
    [['1.234'], '.', '.'],
    [['12', ''], ',', ','],
    [['€ 9.90'], ',', '.'],
  ] as const)('%j, to a reader of %j, is %j', (texts, own, mark) => {
    expect(decimalMarkOf(texts, own)).toBe(mark)
  })
})

describe('a figure', () => {
  test.each([
    ['12,50', ',', '12.5'],
    ['1.234,5', ',', '1234.5'],
    ['1 234,50', ',', '1234.5'],
    ['€ 12.50', '.', '12.5'],
    ['12,50 lei', ',', '12.5'],
    ['EUR 1,200', '.', '1200'],
    ['.5', '.', '0.5'],
    ['007', '.', '7'],
    ['-0', '.', '0'],
    ['−3,20', ',', '-3.2'],
  ] as const)('%j by %j is %s', (text, mark, value) => {
    expect(readNumber(text, mark)).toBe(value)
  })

  test.each([
    ['12,5', '.'],
    ['1.2.3', '.'],
    ['abc', '.'],
    ['', '.'],
    ['.', '.'],
    ['1e5', '.'],
    ['１２', '.'],
    ['5 pieces', '.'],
  ] as const)('%j by %j is none', (text, mark) => {
    expect(readNumber(text, mark)).toBeNull()
  })

  const figure = fc.record({
    units: fc.bigInt({ min: 0n, max: 10n ** 12n }),
    places: fc.integer({ min: 1, max: 4 }),
  })
  test.prop([figure, fc.constantFrom('en-GB', 'ro-RO')], propertyRuns())(
    'is read back as the locale writes it',
    ({ units, places }, locale) => {
      const text = `${units}.${'1'.repeat(places)}` as const
      const shown = new Intl.NumberFormat(locale, { minimumFractionDigits: places }).format(
        text as `${number}`,
      )
      expect(readNumber(shown, locale === 'en-GB' ? '.' : ',')).toBe(text)
    },
  )
})
