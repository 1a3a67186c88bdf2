import { expect, test } from 'vitest'
import { isVatNumber, normaliseVatNumber } from './vat-number.ts'

test.each(['RO18547290', 'ro 18547290', 'PL 526-025-09-95', 'DE136695976'])(
  '%s is valid',
  (text) => {
    expect(isVatNumber(normaliseVatNumber(text))).toBe(true)
  },
)

test.each(['RO18547291', '18547290', 'XX123', ''])('%s is not', (text) => {
  expect(isVatNumber(normaliseVatNumber(text))).toBe(false)
})
