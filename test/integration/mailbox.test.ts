import { expect, test } from 'vitest'
import { forgotPassword } from '#app/auth/password/forgot-password.server.ts'
import { settleAnswers } from '#app/http/after-answer.server.ts'
import { now } from '#app/http/clock.server.ts'
import { findMail, listMail } from '#app/jobs/mailbox-queries.server.ts'
import { tokenMailedTo } from '#test/factories/links.ts'
import { makeUser } from '#test/factories/people.ts'

test('the mailbox tells of a letter without handing out the key in it', async () => {
  const user = await makeUser()
  const email = user.email ?? ''
  await forgotPassword(email, { ip: null, userAgent: null }, now())
  await settleAnswers()
  const token = await tokenMailedTo(email)
  const newest = { sort: 'createdAt', descending: true, filters: {}, pageSize: 50, offset: 0 }
  const page = { ...newest, q: email.toUpperCase() }
  const { rows, total } = await listMail(page)
  expect(total).toBe(1)
  expect(rows[0]).toMatchObject({ to: email, state: 'pending' })
  const id = BigInt(rows[0]?.id ?? 0)
  expect((await findMail(id, { withKeys: false }))?.text).not.toContain(token)
  expect((await findMail(id, { withKeys: true }))?.text).toContain(token)
  expect(await listMail({ ...page, filters: { state: ['dead'] } })).toMatchObject({ total: 0 })
})
