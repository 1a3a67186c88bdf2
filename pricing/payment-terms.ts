import type { BusinessCalendar } from './business-calendar.ts'
import type { CalendarDay } from './calendar-day.ts'
import { Decimal, zero } from './decimal.ts'
import { dueDay, rolled } from './due-rule.ts'
import type { Currency, Money } from './money.ts'
import type { Instalment, PaymentTerm } from './payment-term.ts'
import { roundToCurrency } from './rounding.ts'

/** At checkout the days expected from the promised shipment; the issued document fixes them. */
export type BaseDays = { orderOn: CalendarDay; invoiceOn: CalendarDay; shipmentOn: CalendarDay }

export type DuePart = {
  kind: 'deposit' | 'instalment' | 'balance'
  dueOn: CalendarDay
  amount: Decimal
}

/**
 * What is due when, in the term's order: the deposit on the order's day, then the rest in one
 * balance or in instalments of it. Amounts are rounded half away from zero, never above what is
 * left; the last takes the rest, so that they add up to the total exactly.
 */
export function dueDates(
  term: PaymentTerm,
  days: BaseDays,
  total: Money,
  calendar: BusinessCalendar,
): DuePart[] {
  const deposit = depositAmount(term, total)
  const rest = { amount: total.amount.minus(deposit), currency: total.currency }
  const parts = scheduledParts(term, baseDay(term, days), rest, calendar)
  return term.deposit === null ? parts : [depositPart(days, deposit), ...parts]
}

/**
 * What is due of an invoice of which `received` was paid with the order: that part on the order's day, what it leaves by
 * the term's rule. Parts of zero are left out unless there is nothing else.
 */
export function invoiceDues(
  term: PaymentTerm,
  days: BaseDays,
  { total, received }: { total: Money; received: Decimal },
  calendar: BusinessCalendar,
): DuePart[] {
  const rest = { amount: total.amount.minus(received), currency: total.currency }
  const parts = scheduledParts(term, baseDay(term, days), rest, calendar)
  if (received.isZero()) return parts
  return [depositPart(days, received), ...parts.filter(({ amount }) => !amount.isZero())]
}

function depositPart({ orderOn }: BaseDays, amount: Decimal): DuePart {
  return { kind: 'deposit', dueOn: orderOn, amount }
}

/** Share of the total that is due when the order is placed; zero without a deposit. */
export function depositAmount(term: PaymentTerm, { amount, currency }: Money): Decimal {
  return term.deposit === null ? zero : percentOf(amount, term.deposit.percent, currency)
}

export function baseDay(term: PaymentTerm, days: BaseDays): CalendarDay {
  return { order: days.orderOn, invoice: days.invoiceOn, shipment: days.shipmentOn }[term.base]
}

function scheduledParts(
  { schedule, roll }: PaymentTerm,
  base: CalendarDay,
  rest: Money,
  calendar: BusinessCalendar,
): DuePart[] {
  if (schedule.rule !== 'INSTALMENTS') {
    const dueOn = rolled(schedule, dueDay(schedule, base), base, roll, calendar)
    return [{ kind: 'balance', dueOn, amount: rest.amount }]
  }
  const amounts = instalmentAmounts(schedule.instalments, rest)
  return schedule.instalments.map(({ due }, position) => ({
    kind: 'instalment',
    dueOn: rolled(due, dueDay(due, base), base, roll, calendar),
    amount: amounts[position] ?? zero,
  }))
}

function instalmentAmounts(
  instalments: readonly Instalment[],
  { amount, currency }: Money,
): Decimal[] {
  let left = amount
  return instalments.map(({ percent }, position) => {
    const share = percentOf(amount, percent, currency)
    const isLast = position === instalments.length - 1
    const part = isLast || share.abs().greaterThan(left.abs()) ? left : share
    left = left.minus(part)
    return part
  })
}

function percentOf(amount: Decimal, percent: string, currency: Currency): Decimal {
  return roundToCurrency(amount.times(new Decimal(percent)).div(100), currency)
}
