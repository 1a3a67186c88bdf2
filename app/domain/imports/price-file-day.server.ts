import { addDays, type CalendarDay, isCalendarDay } from '#pricing/calendar-day.ts'
import { dayText } from './field-value.ts'

const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})$/

/**
 * Windows in a file: a day of the seller's zone where they begin and end with one, the last day inclusive; otherwise the
 * instant itself, the end exclusive. Reading what was written gives the same window.
 */
export function fileDays(timeZone: string) {
  const starts = new Map<CalendarDay, string>()
  const format = new Intl.DateTimeFormat('sv-SE', {
    timeZone,
    dateStyle: 'short',
    timeStyle: 'medium',
  })
  /** 'YYYY-MM-DD HH:MM:SS' on the seller's clock. */
  const onTheClock = (at: number) => format.format(at)

  function startOf(day: CalendarDay): string {
    const known = starts.get(day)
    if (known) return known
    const midnight = Date.parse(`${day}T00:00:00.000Z`)
    const offset = (at: number) => Date.parse(`${onTheClock(at).replace(' ', 'T')}.000Z`) - at
    const guess = midnight - offset(midnight)
    const start = new Date(midnight - offset(guess)).toISOString()
    starts.set(day, start)
    return start
  }

  function dayStarting(at: string): CalendarDay | null {
    const [day = ''] = onTheClock(Date.parse(at)).split(' ')
    return isCalendarDay(day) && startOf(day) === at ? day : null
  }

  function dayIn(text: string): CalendarDay | null {
    const day = dayText(text, /^\d{4}/.test(text) ? 'ymd' : 'dmy')
    return day !== null && isCalendarDay(day) ? day : null
  }

  function instantIn(text: string, dayToInstant: (day: CalendarDay) => string): string | null {
    if (!instant.test(text)) {
      const day = dayIn(text)
      return day && dayToInstant(day)
    }
    const at = Date.parse(text)
    return Number.isNaN(at) ? null : new Date(at).toISOString()
  }

  return {
    fromText: (at: string | null) => (at === null ? '' : (dayStarting(at) ?? at)),
    untilText: (at: string | null) => {
      const day = at === null ? null : dayStarting(at)
      return day ? addDays(day, -1) : (at ?? '')
    },
    /** Null where the text is no day and no instant. */
    readFrom: (text: string) => instantIn(text, startOf),
    readUntil: (text: string) => instantIn(text, (day) => startOf(addDays(day, 1))),
  }
}
