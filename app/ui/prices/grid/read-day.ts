import { isCalendarDay } from '#pricing/calendar-day.ts'

export type DayOrder = 'day first' | 'month first'

const parts = /^(\d{1,2})\s*[./-]\s*(\d{1,2})\s*[./-]\s*(\d{4}|\d{2})$/

/** Whether these days name the month first, by their content; where nothing tells, the day stands first. */
export function dayOrderOf(texts: readonly string[]): DayOrder {
  let order: DayOrder = 'day first'
  for (const text of texts) {
    const [, first, second] = parts.exec(text.trim()) ?? []
    if (Number(first) > 12) return 'day first'
    if (Number(second) > 12) order = 'month first'
  }
  return order
}

/** 31.1.2026, 31/01/26 or 2026-01-31 as '2026-01-31'; null where the calendar has no such day. */
export function readDay(text: string, order: DayOrder = 'day first'): string | null {
  const trimmed = text.trim()
  if (isCalendarDay(trimmed)) return trimmed
  const [, first = '', second = '', year = ''] = parts.exec(trimmed) ?? []
  const [day, month] = order === 'day first' ? [first, second] : [second, first]
  const full = year.length === 2 ? `20${year}` : year
  const iso = `${full}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return isCalendarDay(iso) ? iso : null
}
