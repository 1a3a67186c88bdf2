import { expect, test } from 'vitest'
import { firstTimes, isWorthNoting, seenAgain } from './session-limits.ts'

const at = new Date('2026-03-02T08:00:00Z')
const later = (minutes: number) => new Date(at.getTime() + minutes * 60_000)

test('a buyer stays for 12 idle hours and 30 days at most', () => {
  const times = firstTimes('buyer', at)
  expect(times.expiresAt).toEqual(later(12 * 60))
  expect(times.absoluteExpiresAt).toEqual(later(30 * 24 * 60))
})

test('staff stay for 30 idle minutes and 12 hours at most', () => {
  const times = firstTimes('staff', at)
  expect(times.expiresAt).toEqual(later(30))
  expect(times.absoluteExpiresAt).toEqual(later(12 * 60))
})

test('use moves the idle limit, never past the absolute one', () => {
  const end = firstTimes('staff', at).absoluteExpiresAt
  expect(seenAgain('staff', later(20), end).expiresAt).toEqual(later(50))
  expect(seenAgain('staff', later(11 * 60 + 50), end).expiresAt).toEqual(end)
})

test('use is noted at most every three minutes', () => {
  expect(isWorthNoting(at, later(2.9))).toBe(false)
  expect(isWorthNoting(at, later(3))).toBe(true)
})
