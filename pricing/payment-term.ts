import type { CalendarDay } from './calendar-day.ts'

/** When one part is due, counted from the base day. JSON-serialisable: stored on the document. */
export type DueRule =
  | { rule: 'PREPAID' }
  | { rule: 'ON_RECEIPT' }
  /** `days` after the base day. */
  | { rule: 'NET'; days: number }
  /** End of the month of (base day + `days`). */
  | { rule: 'NET_EOM'; days: number }
  /** End of the base day's month, and `days` on. */
  | { rule: 'EOM_NET'; days: number }
  /** Day `day` of the month `months` later; of one more month after the `cutoff` day, if any. */
  | { rule: 'DAY_OF_MONTH'; day: number; cutoff: number | null; months: number }
  | { rule: 'FIXED'; on: CalendarDay }

/** Percentages are decimal strings, 0 to 100, and add up to 100. */
export type Instalment = { percent: string; due: DueRule }

export type Schedule = DueRule | { rule: 'INSTALMENTS'; instalments: readonly Instalment[] }

/** To the nearest business day in that direction, or the day as it falls. */
export type Roll = 'none' | 'next' | 'previous'

/** Paid in full by `days` after the base day, `percent` (0 to 100) of the gross payable comes off. */
export type CashDiscountTerm = { percent: string; days: number }

/** As copied onto a document: later changes of the company's term never move an existing due date. */
export type PaymentTerm = {
  base: 'order' | 'invoice' | 'shipment'
  roll: Roll
  schedule: Schedule
  /** Due on the order's day; the schedule then covers the rest. */
  deposit: { percent: string } | null
  cashDiscount: CashDiscountTerm | null
}

/** The most common term: everything `days` after the invoice, as the day falls. */
export function netTerm(days: number): PaymentTerm {
  return {
    base: 'invoice',
    roll: 'none',
    schedule: { rule: 'NET', days },
    deposit: null,
    cashDiscount: null,
  }
}
