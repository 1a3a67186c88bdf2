import { expect, test } from 'vitest'
import { fromDay, fromInstant, toDay, toDecimal, toId, toNumeric } from './convert.server.ts'

test('a decimal keeps every digit on its way in and out', () => {
  const text = '12345678901234567890.1234'
  expect(toNumeric(toDecimal({ toString: () => text }))).toBe(text)
  expect(toNumeric(toDecimal('1e-7'))).toBe('0.0000001')
})

test('a day stays the day that it is', () => {
  expect(toDay(fromDay('2028-02-29'))).toBe('2028-02-29')
})

test.each(['2027-02-29', '2026-13-01', 'tomorrow', ''])('%s is no day', (day) => {
  expect(() => fromDay(day)).toThrow(RangeError)
})

test('an instant with an offset is the same instant', () => {
  expect(fromInstant('2026-03-29T03:30:00+03:00').toISOString()).toBe('2026-03-29T00:30:00.000Z')
  expect(() => fromInstant('soon')).toThrow(RangeError)
})

test.each(['0', '-1', '1.5', '１２', '1e3', '9'.repeat(20), ''])('%s is no key', (text) => {
  expect(() => toId(text)).toThrow(RangeError)
})
