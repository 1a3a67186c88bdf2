import { addDays, type CalendarDay, type Weekday, weekday } from './calendar-day.ts'

/** The seller's days off. */
export type BusinessCalendar = {
  weekend: readonly Weekday[]
  holidays: ReadonlySet<CalendarDay>
}

/** Saturdays and Sundays off, no holidays. */
export const weekendsOff: BusinessCalendar = { weekend: [6, 7], holidays: new Set() }

const longestClosure = 366

export function isBusinessDay(day: CalendarDay, calendar: BusinessCalendar): boolean {
  return !calendar.weekend.includes(weekday(day)) && !calendar.holidays.has(day)
}

/** The day itself where it is a business day, else the nearest one in that direction. */
export function nearestBusinessDay(
  day: CalendarDay,
  direction: 'next' | 'previous',
  calendar: BusinessCalendar,
): CalendarDay {
  const step = direction === 'next' ? 1 : -1
  for (let steps = 0; steps <= longestClosure; steps += 1) {
    const candidate = addDays(day, steps * step)
    if (isBusinessDay(candidate, calendar)) return candidate
  }
  throw new RangeError(`no business day within a year of ${day}`)
}
