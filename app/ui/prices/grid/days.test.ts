import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { addDays } from '#pricing/calendar-day.ts'
import { propertyRuns } from '#test/pricing/property-runs.ts'
import { dayOfInstant, endOfDay, lastDayBefore, startOfDay } from './day-instant.ts'
import { dayOrderOf, readDay } from './read-day.ts'

describe('a day as people write it', () => {
  test.each([
    ['31.1.2026', '2026-01-31'],
    ['31/01/26', '2026-01-31'],
    ['1-2-2026', '2026-02-01'],
    ['2026-02-28', '2026-02-28'],
    ['31.02.2026', null],
    ['tomorrow', null],
    ['', null],
  ] as const)('%j is %s', (text, day) => {
    expect(readDay(text)).toBe(day)
  })

  test('names the month first where the column says so', () => {
    expect(dayOrderOf(['01/02/2026', '01/31/2026'])).toBe('month first')
    expect(dayOrderOf(['01/02/2026', '31/01/2026'])).toBe('day first')
    expect(readDay('01/31/2026', 'month first')).toBe('2026-01-31')
  })
})

describe('a day in the seller’s zone', () => {
  const zone = 'Europe/Bucharest'

  test('begins at its midnight, in winter and in summer', () => {
    expect(startOfDay('2026-01-31', zone)).toBe('2026-01-30T22:00:00.000Z')
    expect(startOfDay('2026-07-01', zone)).toBe('2026-06-30T21:00:00.000Z')
  })

  test('ends when the next one begins, also when the clocks change', () => {
    expect(endOfDay('2026-03-29', zone)).toBe('2026-03-29T21:00:00.000Z')
    expect(startOfDay('2026-03-29', zone)).toBe('2026-03-28T22:00:00.000Z')
    expect(endOfDay('2026-10-25', zone)).toBe('2026-10-25T22:00:00.000Z')
  })

  const day = fc.integer({ min: 0, max: 20_000 }).map((days) => addDays('2000-01-01', days))
  test.prop(
    [day, fc.constantFrom(zone, 'UTC', 'Europe/London', 'America/New_York')],
    propertyRuns(),
  )('is read back from its first and its last instant', (given, timeZone) => {
    expect(dayOfInstant(startOfDay(given, timeZone), timeZone)).toBe(given)
    expect(lastDayBefore(endOfDay(given, timeZone), timeZone)).toBe(given)
  })
})
