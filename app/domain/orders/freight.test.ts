import { expect, test } from 'vitest'
import { Decimal } from '#pricing/decimal.ts'
import { freight } from './freight.ts'

const settings = { EUR: { amount: '15.00', freeFrom: '500.00' } }

test.each([
  ['499.99', 'EUR', '15'],
  ['500.00', 'EUR', '0'],
  ['10.00', 'RON', '0'],
])('goods of %s %s travel for %s', (goods, currency, expected) => {
  expect(freight(settings, new Decimal(goods), currency).toString()).toBe(expected)
})

test('without settings nothing is charged', () => {
  expect(freight(undefined, new Decimal(1), 'EUR').isZero()).toBe(true)
})
