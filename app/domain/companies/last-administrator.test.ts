import { expect, test } from 'vitest'
import { isLastAdministrator } from './last-administrator.ts'

const seats = (...administers: boolean[]) =>
  administers.map((each, at) => ({ id: BigInt(at), administers: each }))

test('the only administrator is the last one', () => {
  expect(isLastAdministrator(seats(true, false), 0n)).toBe(true)
})

test('one of two is not, nor somebody who is none', () => {
  expect(isLastAdministrator(seats(true, true), 0n)).toBe(false)
  expect(isLastAdministrator(seats(true, false), 1n)).toBe(false)
})
