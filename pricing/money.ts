import { Decimal, type DecimalInput } from './decimal.ts'

/** ISO 4217 alphabetic code. */
export type Currency = string

/** An amount that never leaves its currency. */
export type Money = { amount: Decimal; currency: Currency }

/** Money on the wire and on screen: a plain decimal string. */
export type MoneyView = { amount: string; currency: Currency }

/** Currencies whose minor unit is not 1/100 (ISO 4217); every other has two decimals. */
const unusualDecimals: Readonly<Record<Currency, number>> = {
  BHD: 3,
  CLP: 0,
  ISK: 0,
  JOD: 3,
  JPY: 0,
  KRW: 0,
  KWD: 3,
  OMR: 3,
  TND: 3,
  VND: 0,
}

export function currencyDecimals(currency: Currency): number {
  return unusualDecimals[currency] ?? 2
}

export function money(amount: DecimalInput, currency: Currency): Money {
  return { amount: new Decimal(amount), currency }
}

/** With the currency's decimals, trailing zeros kept: `{ amount: '12.50', currency: 'EUR' }`. */
export function moneyView({ amount, currency }: Money): MoneyView {
  return { amount: amount.toFixed(currencyDecimals(currency)), currency }
}
