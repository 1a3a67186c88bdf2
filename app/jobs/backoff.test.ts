import { expect, test } from 'vitest'
import { secondsUntilNextAttempt } from './backoff.ts'

test('a message is tried ten times over three days, further and further apart', () => {
  const delays = Array.from({ length: 9 }, (_, index) => secondsUntilNextAttempt(index + 1))
  expect(delays).toEqual([5, 300, 1_800, 7_200, 18_000, 36_000, 50_400, 72_000, 86_400])
})

test('then it is put aside', () => {
  expect(secondsUntilNextAttempt(10)).toBeNull()
})
