import { describe, expect, it, vi } from 'vitest'
import {
  addDays,
  addMonths,
  dayInMonth,
  dayOfMonth,
  daysBetween,
  endOfMonth,
  isCalendarDay,
  weekday,
} from './calendar-day.ts'

// Eighty years of days: no test here measures time.
vi.setConfig({ testTimeout: 600_000 })

const millisecondsPerDay = 86_400_000
const isoDay = (time: number) => new Date(time).toISOString().slice(0, 10)

describe('a calendar day', () => {
  it('follows the one before, every day from 2020 to 2100, as UTC counts them', () => {
    const first = Date.UTC(2020, 0, 1)
    for (let time = first; time <= Date.UTC(2100, 11, 31); time += millisecondsPerDay) {
      const day = isoDay(time)
      expect(addDays('2020-01-01', (time - first) / millisecondsPerDay)).toBe(day)
      expect(addDays(day, 1)).toBe(isoDay(time + millisecondsPerDay))
      expect(weekday(day)).toBe(new Date(time).getUTCDay() || 7)
      expect(daysBetween('2060-02-29', day)).toBe(
        (time - Date.UTC(2060, 1, 29)) / millisecondsPerDay,
      )
    }
  })

  it.each([
    ['a leap year', '2024-02-28', '2024-02-29'],
    ['a common year', '2026-02-28', '2026-03-01'],
    ['2100, which is none', '2100-02-28', '2100-03-01'],
    ['2000, which is one', '2000-02-28', '2000-02-29'],
    ["a year's end", '2026-12-31', '2027-01-01'],
    ['the end of 400 years', '2000-02-29', '2000-03-01'],
    ['the end of four years', '2028-02-29', '2028-03-01'],
  ])('is followed by the next one in %s', (_, day, next) => {
    expect(addDays(day, 1)).toBe(next)
    expect(addDays(next, -1)).toBe(day)
  })

  it('goes back to the first year and not before it, and not past the year 9999', () => {
    expect(addDays('0001-01-02', -1)).toBe('0001-01-01')
    expect(weekday('0001-01-01')).toBe(1)
    expect(() => addDays('0001-01-01', -1)).toThrow(RangeError)
    expect(() => addDays('9999-12-31', 1)).toThrow(RangeError)
  })

  it.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-11-30', 3, '2027-02-28'],
    ['2026-01-15', -1, '2025-12-15'],
    ['2026-12-15', 12, '2027-12-15'],
  ])('%s and %i months is %s', (day, months, expected) => {
    expect(addMonths(day, months)).toBe(expected)
  })

  it('names the end and the days of its month', () => {
    expect(endOfMonth('2028-02-01')).toBe('2028-02-29')
    expect(endOfMonth('2026-04-30')).toBe('2026-04-30')
    expect(dayOfMonth('2026-01-15', 1, 31)).toBe('2026-02-28')
    expect(dayOfMonth('2026-01-15', 11, 5)).toBe('2026-12-05')
    expect(dayInMonth('2026-01-15')).toBe(15)
  })

  it.each([
    '2026-02-29',
    '2100-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-01-00',
    '0000-01-01',
    '2026-1-01',
    '26-01-01',
    'x2026-01-01',
    '12026-01-01',
    '2026-01-01T00:00',
    '2026-04-31',
    '',
  ])('is not %j', (text) => {
    expect(isCalendarDay(text)).toBe(false)
    expect(() => addDays(text, 0)).toThrow(RangeError)
  })

  it.each(['2024-02-29', '2000-02-29', '2026-12-31', '0001-01-01', '9999-12-31'])(
    'is %s',
    (text) => {
      expect(isCalendarDay(text)).toBe(true)
    },
  )
})
