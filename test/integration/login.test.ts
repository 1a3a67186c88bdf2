import { beforeAll, expect, test } from 'vitest'
import { logIn } from '#app/auth/login/log-in.server.ts'
import { forgotPassword } from '#app/auth/password/forgot-password.server.ts'
import { hashPassword } from '#app/auth/password/password-hash.server.ts'
import { resetPassword } from '#app/auth/password/reset-password.server.ts'
import { prisma } from '#app/db/client.server.ts'
import { settleAnswers } from '#app/http/after-answer.server.ts'
import { now } from '#app/http/clock.server.ts'
import { inRequest } from '#app/http/request-context.server.ts'
import { tokenMailedTo } from '#test/factories/links.ts'
import { makeUser, requestOf } from '#test/factories/people.ts'

const password = 'vântul bate lin'
const nowhere = { ip: null, userAgent: null }
let passwordHash = ''

beforeAll(async () => {
  passwordHash = await hashPassword(password)
})

async function makeAccount(status: 'active' | 'disabled' | 'invited' = 'active') {
  const user = await makeUser()
  const data = { passwordHash, status }
  return {
    ...(await prisma.user.update({ where: { id: user.id }, data })),
    email: user.email ?? '',
  }
}

const enter = (email: string, given: string, { ip = '192.0.2.1', cookie = '' } = {}) =>
  inRequest({ requestId: 'test', ip, statements: 0, texts: [] }, () =>
    logIn(requestOf(cookie), { email, password: given, at: now() }),
  )
const codeOf = (result: Awaited<ReturnType<typeof enter>>) =>
  result.ok ? 'entered' : result.refusal.code

test('unknown, wrong, invited and disabled are refused in the same words', async () => {
  const [known, disabled, invited] = [
    await makeAccount(),
    await makeAccount('disabled'),
    await makeAccount('invited'),
  ]
  const answers = [
    await enter('nobody@example.com', password),
    await enter(known.email, 'not the password'),
    await enter(disabled.email, password),
    await enter(invited.email, password),
  ]
  for (const answer of answers)
    expect(answer).toEqual({ ok: false, refusal: { code: 'credentialsWrong', parameters: {} } })
})

test('the address counts without regard to case', async () => {
  const { email } = await makeAccount()
  expect(codeOf(await enter(email.toUpperCase(), password))).toBe('entered')
})

test('ten guesses an account in fifteen minutes, from one address or from many', async () => {
  const { email } = await makeAccount()
  const codes = await Promise.all(
    Array.from({ length: 30 }, (_, at) => enter(email, `guess ${at}`, { ip: `198.51.100.${at}` })),
  )
  expect(codes.map(codeOf).filter((code) => code === 'credentialsWrong')).toHaveLength(10)
  expect(codeOf(await enter(email, password, { ip: '203.0.113.9' }))).toBe('tooManyAttempts')
})

test('an unknown account is throttled like a known one', async () => {
  for (let guess = 0; guess < 10; guess += 1) await enter('ghost@example.com', 'a guess')
  expect(codeOf(await enter('ghost@example.com', 'a guess'))).toBe('tooManyAttempts')
})

test('the owner still gets in on a known device while others guess', async () => {
  const { email } = await makeAccount()
  const first = await enter(email, password)
  const device = first.ok ? (first.value.cookies[1]?.split(';')[0] ?? '') : ''
  for (let guess = 0; guess < 12; guess += 1) await enter(email, 'a guess', { ip: '192.0.2.66' })
  expect(codeOf(await enter(email, password))).toBe('tooManyAttempts')
  expect(codeOf(await enter(email, password, { cookie: device }))).toBe('entered')
})

test('the known device of one account opens no other', async () => {
  const [one, other] = [await makeAccount(), await makeAccount()]
  const first = await enter(one.email, password)
  const device = first.ok ? (first.value.cookies[1]?.split(';')[0] ?? '') : ''
  for (let guess = 0; guess < 10; guess += 1) await enter(other.email, 'a guess')
  expect(codeOf(await enter(other.email, password, { cookie: device }))).toBe('tooManyAttempts')
})

test('one address is stopped whatever the accounts', async () => {
  const ip = '203.0.113.200'
  for (let guess = 0; guess < 100; guess += 1)
    await inRequest({ requestId: 'test', ip, statements: 0, texts: [] }, async () => {
      await forgotPassword(`none${guess}@example.com`, nowhere, now())
    })
  const codes = await Promise.all(
    Array.from({ length: 110 }, (_, at) => enter(`user${at}@example.com`, 'a guess', { ip })),
  )
  expect(codes.map(codeOf).filter((code) => code === 'tooManyAttempts')).toHaveLength(10)
})

test('a link to reset works once, ends the old password and is asked for alike by anybody', async () => {
  const { email } = await makeAccount()
  const answers = [
    await forgotPassword(email, nowhere, now()),
    await forgotPassword('nobody2@example.com', nowhere, now()),
  ]
  expect(answers[0]).toEqual(answers[1])
  await settleAnswers()
  const token = await tokenMailedTo(email)
  const reset = { ...nowhere, token, newPassword: 'plouă încet pe câmp', at: now() }
  const codes = await Promise.all([resetPassword(reset), resetPassword(reset)])
  expect(codes.filter(({ ok }) => ok)).toHaveLength(1)
  expect(codeOf(await enter(email, password))).toBe('credentialsWrong')
  expect(codeOf(await enter(email, 'plouă încet pe câmp'))).toBe('entered')
})

test('a link to reset is void when it is old, replaced, or of an address that changed', async () => {
  const [late, replaced, moved] = [await makeAccount(), await makeAccount(), await makeAccount()]
  const ask = async (email: string) => {
    await forgotPassword(email, nowhere, now())
    await settleAnswers()
    return tokenMailedTo(email)
  }
  const tokens = [await ask(late.email), await ask(replaced.email), await ask(moved.email)]
  await ask(replaced.email)
  await prisma.user.update({ where: { id: moved.id }, data: { email: 'moved@example.com' } })
  const inTwoHours = new Date(Date.now() + 7_200_000).toISOString()
  const [old = '', second = '', third = ''] = tokens
  const use = (token: string, at: string) =>
    resetPassword({ ...nowhere, token, newPassword: 'plouă încet pe câmp', at })
  for (const answer of [
    await use(old, inTwoHours),
    await use(second, now()),
    await use(third, now()),
  ])
    expect(answer).toMatchObject({ ok: false, refusal: { code: 'linkInvalid' } })
})

test('who waits for mail cannot be flooded with it', async () => {
  const { email } = await makeAccount()
  const answers = []
  for (let asked = 0; asked < 5; asked += 1)
    answers.push((await forgotPassword(email, nowhere, now())).ok)
  expect(answers).toEqual([true, true, true, false, false])
})
