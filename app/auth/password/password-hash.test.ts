import { expect, test } from 'vitest'
import { hashPassword, isPassword } from './password-hash.server.ts'

test('the stored form is argon2id with 19 MiB and two passes, each with a salt of its own', async () => {
  const [one, other] = [await hashPassword('vântul bate'), await hashPassword('vântul bate')]
  const [, algorithm, version, parameters] = one.split('$')
  expect({ algorithm, version }).toEqual({ algorithm: 'argon2id', version: 'v=19' })
  expect(parameters?.split(',').sort()).toEqual(['m=19456', 'p=1', 't=2'])
  expect(one).not.toBe(other)
})

test('the right password opens, however its letters are composed', async () => {
  const stored = await hashPassword('v\u00e2ntul bate')
  expect(await isPassword(stored, 'va\u0302ntul bate')).toBe(true)
  expect(await isPassword(stored, 'vantul bate')).toBe(false)
})

test('without a stored password nothing opens', async () => {
  expect(await isPassword(null, 'nobody has this password')).toBe(false)
})
