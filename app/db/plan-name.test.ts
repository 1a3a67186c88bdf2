import { expect, test } from 'vitest'
import { mark, preparedName, withName } from './plan-name.ts'

test('a marked statement has a name at once, and always the same', () => {
  const name = preparedName(`${mark} SELECT 1`)
  expect(name).toMatch(/^[0-9a-f]{32}$/)
  expect(preparedName(`${mark} SELECT 1`)).toBe(name)
})

test('another gets one when it has come back', () => {
  const query = { text: 'SELECT $1', values: [1] }
  expect(withName(query)).toBe(query)
  expect(withName(query)).toBe(query)
  expect(withName(query)).toMatchObject({ ...query, name: expect.any(String) })
})

test('what has no parameters is sent as it is', () => {
  const begin = { text: 'BEGIN', values: [] }
  for (let time = 0; time < 5; time++) expect(withName(begin)).toBe(begin)
  expect(withName('COMMIT')).toBe('COMMIT')
})
