import { type CivilDay, dayNumber, fromDayNumber, whole } from './day-number.ts'

/** A day of the seller's time zone: 'YYYY-MM-DD', years 0001 to 9999. Days compare as strings. */
export type CalendarDay = string

/** ISO 8601: 1 is Monday, 7 is Sunday. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7

const weekdays: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7]
const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

export function isCalendarDay(text: string): text is CalendarDay {
  return read(text) !== null
}

export function addDays(day: CalendarDay, days: number): CalendarDay {
  return format(fromDayNumber(numberOf(day) + days))
}

/** The same day of a later or earlier month, or that month's last day where it is shorter. */
export function addMonths(day: CalendarDay, months: number): CalendarDay {
  return dayOfMonth(day, months, parse(day).day)
}

/** Day `wanted` of the month that lies `months` after the given day's, clamped to its last day. */
export function dayOfMonth(from: CalendarDay, months: number, wanted: number): CalendarDay {
  const { year, month } = parse(from)
  const count = year * 12 + (month - 1) + months
  const target = { year: whole(count, 12), month: (count % 12) + 1 }
  const last = monthLength(target.year, target.month)
  return wanted < last ? format({ ...target, day: wanted }) : format({ ...target, day: last })
}

export function endOfMonth(day: CalendarDay): CalendarDay {
  return dayOfMonth(day, 0, 31)
}

export function dayInMonth(day: CalendarDay): number {
  return parse(day).day
}

/** How many days `until` lies after `from`; negative before it. */
export function daysBetween(from: CalendarDay, until: CalendarDay): number {
  return numberOf(until) - numberOf(from)
}

export function weekday(day: CalendarDay): Weekday {
  // Day 1 is 0001-01-01, a Monday of the proleptic Gregorian calendar.
  return weekdays[(numberOf(day) - 1) % 7] ?? 1
}

function monthLength(year: number, month: number): number {
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
  return month === 2 && isLeap ? 29 : (monthLengths[month - 1] ?? 0)
}

function numberOf(day: CalendarDay): number {
  return dayNumber(parse(day))
}

function parse(day: CalendarDay): CivilDay {
  const parts = read(day)
  if (parts === null) throw new RangeError(`${day} is not a day like 2026-01-31`)
  return parts
}

function read(text: string): CivilDay | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  if (match === null) return null
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])]
  if (year < 1 || month < 1 || month > 12) return null
  return day >= 1 && day <= monthLength(year, month) ? { year, month, day } : null
}

function format({ year, month, day }: CivilDay): CalendarDay {
  if (!(year >= 1 && year <= 9999)) throw new RangeError(`year ${year} is out of range`)
  return `${padded(year, 4)}-${padded(month, 2)}-${padded(day, 2)}`
}

function padded(value: number, width: number): string {
  return String(value).padStart(width, '0')
}
