import { fc, test as property } from '@fast-check/vitest'
import { expect, test } from 'vitest'
import { propertyRuns } from '#test/pricing/property-runs.ts'
import { formatFigure } from './figure.ts'

const digits = (least: number, most: number) =>
  fc
    .array(fc.constantFrom(...'0123456789'), { minLength: least, maxLength: most })
    .map((list) => list.join(''))

const decimals = fc
  .tuple(fc.constantFrom('', '-', '+'), digits(1, 20), fc.option(digits(1, 6), { nil: null }))
  .map(([sign, whole, fraction]) => `${sign}${whole}${fraction === null ? '' : `.${fraction}`}`)

property.prop(
  [
    fc.constantFrom('en-GB', 'ro-RO', 'de-DE', 'pl-PL', 'es-ES', 'fr-FR'),
    decimals,
    fc.integer({ min: 0, max: 4 }),
    fc.integer({ min: 0, max: 4 }),
  ],
  propertyRuns(),
)('is written as Intl writes it', (locale, text, minimum, more) => {
  const format = new Intl.NumberFormat(locale, {
    minimumFractionDigits: minimum,
    maximumFractionDigits: minimum + more,
  })
  expect(formatFigure(locale, text, minimum, minimum + more)).toBe(
    format.format(text as Intl.StringNumericLiteral),
  )
})

test.each(['', '.', '1.', '1,5', '1e3', ' 1', 'NaN', '--1'])('%j is no decimal', (text) => {
  expect(() => formatFigure('en-GB', text, 0, 2)).toThrow(RangeError)
})
