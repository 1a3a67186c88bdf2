import { describe, expect, test } from 'vitest'
import { formatDay, formatInstant } from './format-date.ts'
import { formatMoney } from './format-money.ts'
import { formatPercent, formatQuantity, formatRate } from './format-number.ts'
import { parseTypedNumber } from './parse-number.ts'

/** Spaces that do not break look like spaces in a failure message: compare them as such. */
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ')

describe('money', () => {
  test.each([
    ['en-GB', '12345.6', 'EUR', '€12,345.60'],
    ['ro-RO', '12345.6', 'RON', '12.345,60 RON'],
    ['ro-RO', '-12.5', 'EUR', '−12,50 EUR'],
    ['en-GB', '0.1234', 'EUR', '€0.1234'],
    ['en-GB', '-0.00', 'EUR', '€0.00'],
    ['en-GB', '1200', 'JPY', 'JP¥1,200'],
    ['ro-RO', '12345678901234567.89', 'EUR', '12.345.678.901.234.567,89 EUR'],
  ])('%s: %s %s is %s', (locale, amount, currency, expected) => {
    expect(plain(formatMoney(locale, { amount, currency }))).toBe(expected)
  })
})

describe('quantities and rates', () => {
  test('lose trailing zeros and keep the locale', () => {
    expect(formatQuantity('ro-RO', '1234.500')).toBe('1.234,5')
    expect(formatQuantity('en-GB', '12.000')).toBe('12')
  })

  test.each([
    ['0.19', '19%'],
    ['0.055', '5.5%'],
    ['1', '100%'],
    ['-0.1', '-10%'],
    ['0', '0%'],
  ])('the rate %s is %s', (rate, expected) => {
    expect(formatRate('en-GB', rate)).toBe(expected)
  })

  test('Romanian sets a space before the sign', () => {
    expect(plain(formatPercent('ro-RO', '2.5'))).toBe('2,5 %')
  })
})

describe('days and instants', () => {
  test('a day is the same day everywhere', () => {
    expect(formatDay('en-GB', '2026-02-28')).toBe('28 Feb 2026')
    expect(formatDay('ro-RO', '2026-02-28', 'long')).toBe('28 februarie 2026')
  })

  test('an instant is shown in the seller’s zone', () => {
    expect(plain(formatInstant('en-GB', '2026-06-30T22:30:00Z'))).toBe('1 Jul 2026, 01:30')
  })
})

describe('a typed number', () => {
  test.each([
    ['1,234.50', 'en-GB', '1234.50'],
    ['1.234,50', 'ro-RO', '1234.50'],
    ['12,5', 'ro-RO', '12.5'],
    ['12.5', 'ro-RO', '12.5'],
    ['1.234', 'ro-RO', '1234'],
    ['1.234', 'en-GB', '1.234'],
    ['1 234', 'ro-RO', '1234'],
    ['-3', 'en-GB', '-3'],
    ['1.2.3', 'ro-RO', '123'],
    ['', 'en-GB', null],
    ['abc', 'en-GB', null],
    ['1e5', 'en-GB', null],
  ])('%s in %s is %s', (typed, locale, expected) => {
    expect(parseTypedNumber(typed, locale)).toBe(expected)
  })
})
