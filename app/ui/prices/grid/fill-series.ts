import { addDays, daysBetween, isCalendarDay } from '#pricing/calendar-day.ts'
import { Decimal } from '#pricing/decimal.ts'

const number = /^-?\d+(\.\d+)?$/

/**
 * The next `count` values after the given ones: figures and days go on by the step between the last two, all else
 * starts over. One figure alone is repeated, one day alone goes on by a day.
 */
export function continued(seed: readonly string[], count: number): string[] {
  const [before, last] = [seed.at(-2), seed.at(-1)]
  if (last === undefined) return []
  const step = dayStep(before, last) ?? numberStep(before, last)
  return Array.from({ length: count }, (_, index) =>
    step ? step(index + 1) : (seed[index % seed.length] ?? ''),
  )
}

type NextValue = (times: number) => string

function dayStep(before: string | undefined, last: string): NextValue | null {
  if (!isCalendarDay(last)) return null
  const days = before !== undefined && isCalendarDay(before) ? daysBetween(before, last) : 1
  return (times) => addDays(last, days * times)
}

function numberStep(before: string | undefined, last: string): NextValue | null {
  if (before === undefined || !number.test(before) || !number.test(last)) return null
  const step = new Decimal(last).minus(before)
  return (times) => step.times(times).plus(last).toFixed()
}
