import { type BusinessCalendar, nearestBusinessDay } from './business-calendar.ts'
import { addDays, type CalendarDay, dayInMonth, dayOfMonth, endOfMonth } from './calendar-day.ts'
import type { DueRule, Roll } from './payment-term.ts'

/** The day on which a rule falls for a base day, before any roll. */
export function dueDay(rule: DueRule, base: CalendarDay): CalendarDay {
  switch (rule.rule) {
    case 'PREPAID':
    case 'ON_RECEIPT':
      return base
    case 'NET':
      return addDays(base, rule.days)
    case 'NET_EOM':
      return endOfMonth(addDays(base, rule.days))
    case 'EOM_NET':
      return addDays(endOfMonth(base), rule.days)
    case 'DAY_OF_MONTH':
      return collectiveDay(rule, base)
    case 'FIXED':
      return rule.on
  }
}

/**
 * Moves a due day that falls on a day off. Prepayment and payment on receipt never move, and a move
 * to the previous business day that would pass the base day goes to the next one instead.
 */
export function rolled(
  rule: DueRule,
  due: CalendarDay,
  base: CalendarDay,
  roll: Roll,
  calendar: BusinessCalendar,
): CalendarDay {
  if (roll === 'none' || rule.rule === 'PREPAID' || rule.rule === 'ON_RECEIPT') return due
  const moved = nearestBusinessDay(due, roll, calendar)
  return moved < base ? nearestBusinessDay(due, 'next', calendar) : moved
}

function collectiveDay(
  { day, cutoff, months }: Extract<DueRule, { rule: 'DAY_OF_MONTH' }>,
  base: CalendarDay,
): CalendarDay {
  const later = cutoff !== null && dayInMonth(base) > cutoff ? months + 1 : months
  const due = dayOfMonth(base, later, day)
  return due < base ? dayOfMonth(base, later + 1, day) : due
}
