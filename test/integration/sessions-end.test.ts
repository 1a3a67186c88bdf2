import { expect, test } from 'vitest'
import { findActor } from '#app/auth/find-actor.server.ts'
import { logIn } from '#app/auth/login/log-in.server.ts'
import { endOwnSession, listOwnSessions } from '#app/auth/own-sessions.server.ts'
import { changePassword } from '#app/auth/password/change-password.server.ts'
import { hashPassword } from '#app/auth/password/password-hash.server.ts'
import { endSession } from '#app/auth/session.server.ts'
import { changeStaff } from '#app/auth/staff/change-staff.server.ts'
import { hashToken } from '#app/auth/token.server.ts'
import { prisma } from '#app/db/client.server.ts'
import { now } from '#app/http/clock.server.ts'
import { makeStaff, makeUser, requestOf, signIn } from '#test/factories/people.ts'

const nowhere = { ip: null, userAgent: null }
const kindOf = async (cookie: string) => (await findActor(requestOf(cookie))).kind
const tokenIn = (cookie: string) => cookie.split('=')[1] ?? ''

test('nothing that the database holds opens a session', async () => {
  const cookie = await signIn(await makeUser())
  const rows = await prisma.session.findMany()
  expect(JSON.stringify(rows, (_, value) => String(value))).not.toContain(tokenIn(cookie))
  for (const { id } of rows) expect(await kindOf(`angro_session=${id}`)).toBe('guest')
})

test('idle for too long', async () => {
  const cookie = await signIn(await makeUser())
  const where = { id: hashToken(tokenIn(cookie)) }
  await prisma.session.update({ where, data: { expiresAt: new Date(Date.now() - 1) } })
  expect(await kindOf(cookie)).toBe('guest')
  expect(await prisma.session.count({ where })).toBe(0)
})

test('use moves the idle limit, but never beyond the absolute one', async () => {
  const cookie = await signIn(await makeStaff('finance'))
  const where = { id: hashToken(tokenIn(cookie)) }
  const [earlier, end] = [new Date(Date.now() - 10 * 60_000), new Date(Date.now() + 5 * 60_000)]
  await prisma.session.update({ where, data: { lastSeenAt: earlier, absoluteExpiresAt: end } })
  expect(await kindOf(cookie)).toBe('staff')
  const session = await prisma.session.findUniqueOrThrow({ where })
  expect(session.lastSeenAt.getTime()).toBeGreaterThan(earlier.getTime())
  expect(session.expiresAt).toEqual(end)
})

test('the absolute limit', async () => {
  const cookie = await signIn(await makeUser())
  const over = new Date(Date.now() - 1)
  await prisma.session.update({
    where: { id: hashToken(tokenIn(cookie)) },
    data: { absoluteExpiresAt: over },
  })
  expect(await kindOf(cookie)).toBe('guest')
})

test('logout', async () => {
  const cookie = await signIn(await makeUser())
  expect(await endSession(requestOf(cookie))).toContain('Max-Age=0')
  expect(await kindOf(cookie)).toBe('guest')
})

test('a user is disabled', async () => {
  const [administrator, rep] = [await makeStaff('administrator'), await makeStaff('salesRep')]
  const cookie = await signIn(rep)
  const change = { intent: 'disable', userId: rep.id } as const
  await changeStaff({ userId: administrator.id, name: administrator.name }, change, now())
  expect(await kindOf(cookie)).toBe('guest')
  expect(await prisma.session.count({ where: { userId: rep.id } })).toBe(0)
})

test('the password changes: on every device', async () => {
  const user = await makeUser()
  const passwordHash = await hashPassword('old and long enough')
  await prisma.user.update({ where: { id: user.id }, data: { passwordHash } })
  const cookies = [await signIn(user), await signIn(user)]
  const changed = await changePassword({
    ...nowhere,
    userId: user.id,
    currentPassword: 'old and long enough',
    newPassword: 'new and long enough',
    at: now(),
  })
  expect(changed.ok).toBe(true)
  for (const cookie of cookies) expect(await kindOf(cookie)).toBe('guest')
})

test('a login has a new token, and the one before is gone', async () => {
  const user = await makeUser()
  const passwordHash = await hashPassword('old and long enough')
  await prisma.user.update({ where: { id: user.id }, data: { passwordHash } })
  const before = await signIn(user)
  const credentials = { email: user.email ?? '', password: 'old and long enough', at: now() }
  const entered = await logIn(requestOf(before), credentials)
  const cookie = entered.ok ? (entered.value.cookies[0]?.split(';')[0] ?? '') : ''
  expect(await kindOf(cookie)).toBe('consumer')
  expect(await kindOf(before)).toBe('guest')
})

test('one sees and ends own sessions, nobody else’s', async () => {
  const [user, other] = [await makeUser(), await makeUser()]
  const [here, there] = [await signIn(user), await signIn(user)]
  const foreign = await signIn(other)
  const own = { userId: user.id, sessionId: hashToken(tokenIn(here)) }
  const sessions = await listOwnSessions(own, now())
  expect(sessions.map(({ current }) => current)).toEqual([true, false])
  expect(await endOwnSession(own, hashToken(tokenIn(foreign)))).toBe(false)
  expect(await endOwnSession(own, hashToken(tokenIn(there)))).toBe(true)
  expect([await kindOf(here), await kindOf(there), await kindOf(foreign)]).toEqual([
    'consumer',
    'guest',
    'consumer',
  ])
})
