import { expect, test } from 'vitest'
import { currencyDecimals, money, moneyView } from './money.ts'

test.each([
  ['EUR', 2, '12.50'],
  ['RON', 2, '12.50'],
  ['JPY', 0, '13'],
  ['KWD', 3, '12.500'],
])('%s has %i decimals: 12.5 is %s', (currency, decimals, amount) => {
  expect(currencyDecimals(currency)).toBe(decimals)
  expect(moneyView(money('12.5', currency))).toEqual({ amount, currency })
})
