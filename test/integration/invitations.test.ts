import { expect, test } from 'vitest'
import { findActor } from '#app/auth/find-actor.server.ts'
import {
  createFirstAdministrator,
  firstAdministratorLink,
} from '#app/auth/first-administrator.server.ts'
import { acceptInvitation, joinCompany } from '#app/auth/invitation/accept-invitation.server.ts'
import { findInvitation } from '#app/auth/invitation/find-invitation.server.ts'
import { inviteContact } from '#app/auth/invitation/invite-contact.server.ts'
import { inviteStaff } from '#app/auth/staff/invite-staff.server.ts'
import { prisma } from '#app/db/client.server.ts'
import { listPeople } from '#app/domain/companies/people-queries.server.ts'
import { now } from '#app/http/clock.server.ts'
import { tokenMailedTo } from '#test/factories/links.ts'
import {
  makeCompany,
  makeContact,
  makeStaff,
  makeUser,
  requestOf,
  signIn,
} from '#test/factories/people.ts'

const account = { name: 'Ion Pop', newPassword: 'plouă încet pe câmp' }
const as = (email: string) => ({ email, name: 'Guess', role: 'purchaser', jobTitle: null }) as const

async function makeInviter() {
  const company = await makeCompany()
  const { id, name } = await makeContact(company.id, 'administrator')
  return {
    company,
    inviter: { userId: id, name },
    scope: { kind: 'company', companyId: company.id } as const,
  }
}

test('the first administrator comes by a link that works once, and only while there is nobody', async () => {
  const link = await firstAdministratorLink(now())
  const token = link?.split('/setup/')[1] ?? ''
  const person = { ...account, email: 'first@example.com' }
  expect(await createFirstAdministrator('x', person, now())).toMatchObject({ ok: false })
  const made = await Promise.all([
    createFirstAdministrator(token, person, now()),
    createFirstAdministrator(token, { ...person, email: 'second@example.com' }, now()),
  ])
  expect(made.filter(({ ok }) => ok)).toHaveLength(1)
  expect(await prisma.user.findMany()).toMatchObject([
    { staffRole: 'administrator', status: 'active' },
  ])
  expect(await firstAdministratorLink(now())).toBeNull()
})

test('who is invited is a member only when they accept, once', async () => {
  const { company, inviter } = await makeInviter()
  expect(await inviteContact(inviter, company, as('ion@example.com'), now())).toMatchObject({
    ok: true,
  })
  const token = await tokenMailedTo('ion@example.com')
  const accepted = await Promise.all([
    acceptInvitation(token, account, now()).catch(() => ({ ok: false })),
    acceptInvitation(token, account, now()).catch(() => ({ ok: false })),
  ])
  expect(accepted.filter(({ ok }) => ok)).toHaveLength(1)
  const user = await prisma.user.findUniqueOrThrow({ where: { email: 'ion@example.com' } })
  expect(user).toMatchObject({ name: 'Ion Pop', status: 'active' })
  expect(await findActor(requestOf(await signIn(user)))).toMatchObject({
    kind: 'contact',
    role: 'purchaser',
    company: { id: company.id },
  })
  expect(await findInvitation(token, now())).toBeNull()
})

test('the inviter sees the same of an address with and without an account', async () => {
  const { company, inviter, scope } = await makeInviter()
  const known = await makeUser({ name: 'Secret Name' })
  const answers = [
    await inviteContact(inviter, company, as(known.email ?? ''), now()),
    await inviteContact(inviter, company, as('unknown@example.com'), now()),
  ]
  expect(answers[0]).toEqual(answers[1])
  const people = (await listPeople(scope, company.code)).filter(({ state }) => state === 'invited')
  expect(people).toHaveLength(2)
  for (const person of people) expect(person).toMatchObject({ name: null, lastLoginAt: null })
})

test('somebody with an account joins with it, and nobody else does', async () => {
  const { company, inviter } = await makeInviter()
  const [known, other] = [await makeUser(), await makeUser()]
  await inviteContact(inviter, company, as(known.email ?? ''), now())
  const token = await tokenMailedTo(known.email ?? '')
  expect(await acceptInvitation(token, account, now())).toMatchObject({ ok: false })
  expect(await joinCompany(token, other.id, now())).toMatchObject({ ok: false })
  expect(await findActor(requestOf(await signIn(known)))).toMatchObject({ kind: 'consumer' })
  expect(await joinCompany(token, known.id, now())).toMatchObject({ ok: true })
  expect(await findActor(requestOf(await signIn(known)))).toMatchObject({ kind: 'contact' })
})

test('an invitation is void after a week, and when a newer one was sent', async () => {
  const { company, inviter } = await makeInviter()
  await inviteContact(inviter, company, as('late@example.com'), now())
  const first = await tokenMailedTo('late@example.com')
  await inviteContact(inviter, company, as('late@example.com'), now())
  const second = await tokenMailedTo('late@example.com')
  const inEightDays = new Date(Date.now() + 8 * 86_400_000).toISOString()
  expect(await findInvitation(first, now())).toBeNull()
  expect(await findInvitation(second, inEightDays)).toBeNull()
  expect(await findInvitation(second, now())).toMatchObject({ companyName: company.name })
})

test('a member is not invited again', async () => {
  const { company, inviter } = await makeInviter()
  const member = await makeContact(company.id, 'viewer')
  expect(await inviteContact(inviter, company, as(member.email ?? ''), now())).toMatchObject({
    ok: false,
    refusal: { code: 'alreadyMember' },
  })
})

test('staff are invited to the house; a buyer’s address never becomes staff', async () => {
  const administrator = await makeStaff('administrator')
  const inviter = { userId: administrator.id, name: administrator.name, locale: 'ro' }
  const buyer = await makeUser()
  const as = { name: 'Dan', role: 'finance', discountLimit: null } as const
  expect(await inviteStaff(inviter, { ...as, email: buyer.email ?? '' }, now())).toMatchObject({
    refusal: { code: 'addressTaken' },
  })
  await inviteStaff(inviter, { ...as, email: 'dan@house.example' }, now())
  await acceptInvitation(await tokenMailedTo('dan@house.example'), account, now())
  const user = await prisma.user.findUniqueOrThrow({ where: { email: 'dan@house.example' } })
  expect(await findActor(requestOf(await signIn(user)))).toMatchObject({
    kind: 'staff',
    role: 'finance',
  })
})
