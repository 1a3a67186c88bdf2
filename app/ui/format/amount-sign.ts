import type { MoneyView } from '#pricing/money.ts'

/** Whether the text of an amount is nought, however many decimals it has. */
export function isZero({ amount }: MoneyView): boolean {
  return !/[1-9]/.test(amount)
}

/** What is taken off, as a sum shows it. */
export function negated({ amount, currency }: MoneyView): MoneyView {
  return { amount: amount.startsWith('-') ? amount.slice(1) : `-${amount}`, currency }
}
