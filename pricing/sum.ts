import { type Decimal, zero } from './decimal.ts'

export function sum(amounts: readonly Decimal[]): Decimal {
  return amounts.reduce((all, amount) => all.plus(amount), zero)
}
