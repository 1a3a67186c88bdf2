import { sellerTimeZone } from '#app/ui/format/format-date.ts'
import { addDays, type CalendarDay, isCalendarDay } from '#pricing/calendar-day.ts'
import { dayOf, now } from './clock.server.ts'

/** A day from the address, or the seller's today where it is none. */
export function dayParameter(search: URLSearchParams, name: string): CalendarDay {
  const asked = search.get(name) ?? ''
  return isCalendarDay(asked) ? asked : dayOf(now(), sellerTimeZone)
}

/** `from` and `until` of the address; by default the last 90 days. */
export function periodParameters(search: URLSearchParams): {
  from: CalendarDay
  until: CalendarDay
} {
  const until = dayParameter(search, 'until')
  const asked = search.get('from') ?? ''
  return { from: isCalendarDay(asked) && asked <= until ? asked : addDays(until, -90), until }
}
