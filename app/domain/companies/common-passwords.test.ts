import { expect, test } from 'vitest'
import { isCommonPassword } from './common-passwords.ts'

test.each([
  'Password2026!',
  'p@ssw0rd1234',
  'Qwertyuiop',
  '!!welcome!!!!',
  '12345678901234',
  'aaaaaaaaaaaa',
  'abababababab',
  'Administrator1',
  'Parola123456',
])('%s is what everybody tries first', (password) => {
  expect(isCommonPassword(password)).toBe(true)
})

test.each(['demo-angro-2026', 'correct horse battery', 'vântul bate lin', 'K7#pw-qqLm2x'])(
  '%s is not',
  (password) => {
    expect(isCommonPassword(password)).toBe(false)
  },
)
