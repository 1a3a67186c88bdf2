import { isCalendarDay } from './calendar-day.ts'
import { Decimal } from './decimal.ts'
import type { DueRule, PaymentTerm, Schedule } from './payment-term.ts'
import { sum } from './sum.ts'

/** What a term may be refused for when it is saved. */
export type PaymentTermFault =
  | 'DAYS'
  | 'DAY_OF_MONTH'
  | 'FIXED_DAY'
  | 'PERCENT'
  | 'INSTALMENTS_NOT_100'

const longest = 3650

/**
 * Why a term makes no sense: counts of days or months are whole and 0 to 3650, days of the month 1
 * to 31, percentages decimal strings above 0 and at most 100, and instalments add up to 100.
 */
export function paymentTermFaults(term: PaymentTerm): PaymentTermFault[] {
  const shares = [term.deposit, term.cashDiscount].flatMap((share) => share ?? [])
  const faults = [
    ...scheduleFaults(term.schedule),
    ...shares.flatMap(({ percent }) => (isPercent(percent) ? [] : ['PERCENT' as const])),
    ...(isCount(term.cashDiscount?.days ?? 0) ? [] : ['DAYS' as const]),
  ]
  return [...new Set(faults)]
}

function scheduleFaults(schedule: Schedule): PaymentTermFault[] {
  if (schedule.rule !== 'INSTALMENTS') return ruleFaults(schedule)
  const { instalments } = schedule
  const faults = instalments.flatMap(({ due }) => ruleFaults(due))
  if (!instalments.every(({ percent }) => isPercent(percent))) return [...faults, 'PERCENT']
  const all = sum(instalments.map(({ percent }) => new Decimal(percent)))
  return all.equals(100) ? faults : [...faults, 'INSTALMENTS_NOT_100']
}

function ruleFaults(rule: DueRule): PaymentTermFault[] {
  if ('days' in rule) return isCount(rule.days) ? [] : ['DAYS']
  if (rule.rule === 'FIXED') return isCalendarDay(rule.on) ? [] : ['FIXED_DAY']
  if (rule.rule !== 'DAY_OF_MONTH') return []
  const isSound = isDayOfMonth(rule.day) && isDayOfMonth(rule.cutoff ?? 31) && isCount(rule.months)
  return isSound ? [] : ['DAY_OF_MONTH']
}

function isCount(value: number): boolean {
  return Number.isInteger(value) && value >= 0 && value <= longest
}

function isDayOfMonth(value: number): boolean {
  return Number.isInteger(value) && value >= 1 && value <= 31
}

function isPercent(text: string): boolean {
  return /^\d{1,3}(\.\d{1,6})?$/.test(text) && new Decimal(text).gt(0) && new Decimal(text).lte(100)
}
