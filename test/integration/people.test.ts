import { expect, test } from 'vitest'
import { findActor } from '#app/auth/find-actor.server.ts'
import { changeStaff } from '#app/auth/staff/change-staff.server.ts'
import { prisma } from '#app/db/client.server.ts'
import { changeContact } from '#app/domain/companies/change-contact.server.ts'
import { listPeople } from '#app/domain/companies/people-queries.server.ts'
import type { ContactRole } from '#app/domain/companies/permissions.ts'
import { now } from '#app/http/clock.server.ts'
import { makeCompany, makeContact, makeStaff, requestOf, signIn } from '#test/factories/people.ts'

async function makeMember(companyId: bigint, role: ContactRole) {
  const user = await makeContact(companyId, role)
  const contact = await prisma.contact.findFirstOrThrow({ where: { userId: user.id } })
  return { user, contactId: contact.id, actorId: user.id }
}
const scopeOf = (companyId: bigint) => ({ kind: 'company', companyId }) as const
const lastOne = { ok: false, refusal: { code: 'lastAdministrator', parameters: {} } }

test('a company keeps an administrator, also when two step down at once', async () => {
  const company = await makeCompany()
  const [one, two] = [
    await makeMember(company.id, 'administrator'),
    await makeMember(company.id, 'administrator'),
  ]
  const stepDown = ({ contactId, actorId }: typeof one) =>
    changeContact(scopeOf(company.id), {
      actorId,
      companyCode: company.code,
      contactId,
      role: 'viewer',
    })
  const answers = await Promise.all([stepDown(one), stepDown(two)])
  expect(answers).toEqual(expect.arrayContaining([{ ok: true, value: null }, lastOne]))
})

test('an invited administrator does not count', async () => {
  const company = await makeCompany()
  const one = await makeMember(company.id, 'administrator')
  const waiting = await makeMember(company.id, 'administrator')
  await prisma.contact.update({ where: { id: waiting.contactId }, data: { acceptedAt: null } })
  const { contactId, actorId } = one
  expect(
    await changeContact(scopeOf(company.id), {
      actorId,
      companyCode: company.code,
      contactId,
      active: false,
    }),
  ).toEqual(lastOne)
})

test('who is deactivated is out at once, and in again when activated', async () => {
  const company = await makeCompany()
  const { actorId } = await makeMember(company.id, 'administrator')
  const { user, contactId } = await makeMember(company.id, 'purchaser')
  const cookie = await signIn(user)
  const change = { actorId, companyCode: company.code, contactId }
  await changeContact(scopeOf(company.id), { ...change, active: false })
  expect(await findActor(requestOf(cookie))).toMatchObject({ kind: 'guest' })
  await changeContact(scopeOf(company.id), { ...change, active: true })
  expect(await findActor(requestOf(await signIn(user)))).toMatchObject({ kind: 'contact' })
})

test('an invitation that is withdrawn leaves nothing', async () => {
  const company = await makeCompany()
  const { actorId } = await makeMember(company.id, 'administrator')
  const { contactId } = await makeMember(company.id, 'viewer')
  await prisma.contact.update({ where: { id: contactId }, data: { acceptedAt: null } })
  const change = { actorId, companyCode: company.code, contactId, active: false }
  expect(await changeContact(scopeOf(company.id), change)).toMatchObject({ ok: true })
  expect(await prisma.contact.count({ where: { id: contactId } })).toBe(0)
})

test('another company’s people are not there, whichever way they are named', async () => {
  const [own, foreign] = [await makeCompany(), await makeCompany()]
  const { actorId } = await makeMember(own.id, 'administrator')
  const { contactId } = await makeMember(foreign.id, 'viewer')
  const change = { actorId, contactId, active: false }
  expect(await changeContact(scopeOf(own.id), { ...change, companyCode: own.code })).toBeNull()
  expect(await changeContact(scopeOf(own.id), { ...change, companyCode: foreign.code })).toBeNull()
  expect(await listPeople(scopeOf(own.id), foreign.code)).toEqual([])
})

test('a rep reaches the people of own companies only', async () => {
  const [rep, other] = [await makeStaff('salesRep'), await makeStaff('salesRep')]
  const company = await makeCompany({ salesRepId: rep.id })
  await makeMember(company.id, 'viewer')
  const scope = (salesRepId: bigint) => ({ kind: 'staff', salesRepId }) as const
  expect(await listPeople(scope(rep.id), company.code)).toHaveLength(1)
  expect(await listPeople(scope(other.id), company.code)).toEqual([])
})

test('the house keeps an administrator', async () => {
  await prisma.user.updateMany({
    data: { status: 'disabled' },
    where: { staffRole: 'administrator' },
  })
  const [one, two] = [await makeStaff('administrator'), await makeStaff('administrator')]
  const disable = (userId: bigint) =>
    changeStaff({ userId, name: 'X' }, { intent: 'disable', userId }, now())
  const answers = await Promise.all([disable(one.id), disable(two.id)])
  expect(answers).toEqual(expect.arrayContaining([{ ok: true, value: null }, lastOne]))
})

test('what was done to whom is in the log, chained', async () => {
  const company = await makeCompany()
  const { actorId } = await makeMember(company.id, 'administrator')
  const { user, contactId } = await makeMember(company.id, 'viewer')
  const change = { actorId, companyCode: company.code, contactId, role: 'approver' } as const
  await changeContact(scopeOf(company.id), change)
  const event = await prisma.auditEvent.findFirstOrThrow({ where: { objectId: String(user.id) } })
  expect(event).toMatchObject({ action: 'contact.changed', actorId, companyId: company.id })
  expect(event.hash).toMatch(/^[0-9a-f]{64}$/)
})
