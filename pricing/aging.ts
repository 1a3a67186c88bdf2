import { type CalendarDay, daysBetween } from './calendar-day.ts'

/** By days past due; an item due today is still current. */
export const agingBuckets = ['current', '1-30', '31-60', '61-90', '91+'] as const
export type AgingBucket = (typeof agingBuckets)[number]

/** Overdue from the day after the due day on. */
export function isOverdue(dueOn: CalendarDay, asOf: CalendarDay): boolean {
  return asOf > dueOn
}

export function agingBucket(dueOn: CalendarDay, asOf: CalendarDay): AgingBucket {
  const days = daysBetween(dueOn, asOf)
  if (days <= 0) return 'current'
  if (days <= 30) return '1-30'
  if (days <= 60) return '31-60'
  return days <= 90 ? '61-90' : '91+'
}
