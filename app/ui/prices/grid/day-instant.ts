import { addDays } from '#pricing/calendar-day.ts'

const formats = new Map<string, Intl.DateTimeFormat>()

function formatOf(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone)
  if (known) return known
  const made = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    ...{ year: 'numeric', month: '2-digit', day: '2-digit' },
    ...{ hour: '2-digit', minute: '2-digit', second: '2-digit' },
  })
  formats.set(timeZone, made)
  return made
}

/** What a clock in the zone shows, as if it were UTC. */
function clockAt(instant: number, timeZone: string): Date {
  const { year, month, day, hour, minute, second } = Object.fromEntries(
    formatOf(timeZone)
      .formatToParts(instant)
      .map(({ type, value }) => [type, Number(value)]),
  )
  return new Date(Date.UTC(year ?? 0, (month ?? 1) - 1, day, hour, minute, second))
}

/** The calendar day of an instant in a time zone. */
export function dayOfInstant(instant: string, timeZone: string): string {
  return clockAt(Date.parse(instant), timeZone).toISOString().slice(0, 10)
}

/** The instant at which a day begins in a time zone, also on days when its clocks change. */
export function startOfDay(day: string, timeZone: string): string {
  const wanted = Date.parse(`${day}T00:00:00Z`)
  const offset = (instant: number) => clockAt(instant, timeZone).getTime() - instant
  const guess = wanted - offset(wanted)
  return new Date(wanted - offset(guess)).toISOString()
}

/** The instant at which a last day, inclusive, is over. */
export function endOfDay(day: string, timeZone: string): string {
  return startOfDay(addDays(day, 1), timeZone)
}

/** The last day, inclusive, of a window that ends at this instant. */
export function lastDayBefore(instant: string, timeZone: string): string {
  return dayOfInstant(new Date(Date.parse(instant) - 1).toISOString(), timeZone)
}
