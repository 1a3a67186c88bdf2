import { describe, expect, it } from 'vitest'
import { isBusinessDay, nearestBusinessDay, weekendsOff } from './business-calendar.ts'

const newYear = { ...weekendsOff, holidays: new Set(['2027-01-01']) }

describe('a business day', () => {
  it('is neither on the weekend nor a holiday', () => {
    expect(isBusinessDay('2026-12-31', newYear)).toBe(true)
    expect(isBusinessDay('2027-01-01', newYear)).toBe(false)
    expect(isBusinessDay('2027-01-02', newYear)).toBe(false)
    expect(isBusinessDay('2027-01-03', newYear)).toBe(false)
    expect(isBusinessDay('2027-01-04', newYear)).toBe(true)
  })

  it('is sought over holidays and weekends together, and is the day itself where it can be', () => {
    expect(nearestBusinessDay('2027-01-01', 'next', newYear)).toBe('2027-01-04')
    expect(nearestBusinessDay('2027-01-03', 'previous', newYear)).toBe('2026-12-31')
    expect(nearestBusinessDay('2027-01-04', 'next', newYear)).toBe('2027-01-04')
    expect(nearestBusinessDay('2027-01-04', 'previous', newYear)).toBe('2027-01-04')
  })

  it('knows another weekend', () => {
    const friday = { weekend: [5, 6] as const, holidays: new Set<string>() }
    expect(nearestBusinessDay('2027-01-01', 'next', friday)).toBe('2027-01-03')
  })

  it('is not sought for ever where every day is off', () => {
    const never = { weekend: [1, 2, 3, 4, 5, 6, 7] as const, holidays: new Set<string>() }
    expect(() => nearestBusinessDay('2027-01-01', 'next', never)).toThrow(RangeError)
  })
})
