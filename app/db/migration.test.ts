import { expect, test } from 'vitest'
import { type Migration, planMigrations } from './migration.ts'
import { refuseServer } from './requirements.server.ts'

const known: Migration[] = ['1_first', '2_second'].map((name) => ({
  name,
  sql: '',
  checksum: name,
}))
const first = { name: '1_first', checksum: '1_first', finished: true }

test('what is not applied yet is pending, in order', () => {
  expect(planMigrations(known, [])).toEqual({ pending: known })
  expect(planMigrations(known, [first])).toEqual({ pending: known.slice(1) })
})

test.each([
  ['one that stopped half way', { ...first, finished: false }, /half way/],
  ['one that was changed later', { ...first, checksum: 'other' }, /changed/],
  ['one of a newer version', { ...first, name: '9_future' }, /newer/],
])('a database with %s is left alone', (_, applied, refusal) => {
  expect(planMigrations(known, [applied])).toEqual({ refusal: expect.stringMatching(refusal) })
})

test.each([
  [140_011, 'UTF8', /PostgreSQL 14/],
  [180_000, 'UTF8', /PostgreSQL 18/],
  [170_004, 'SQL_ASCII', /SQL_ASCII/],
])('version %i with %s is refused in one sentence', (version, encoding, refusal) => {
  expect(refuseServer(version, encoding)).toMatch(refusal)
})

test.each([150_000, 160_004, 170_010])('version %i with UTF8 serves', (version) => {
  expect(refuseServer(version, 'UTF8')).toBeUndefined()
})
