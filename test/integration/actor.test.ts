import { expect, test } from 'vitest'
import type { Contact } from '#app/auth/actor.ts'
import { findActor } from '#app/auth/find-actor.server.ts'
import {
  requireContact,
  requireStaff,
  requireUser,
  requireVisitor,
} from '#app/auth/require.server.ts'
import { prisma } from '#app/db/client.server.ts'
import { countStatements } from '#app/db/statement-count.server.ts'
import {
  makeCompany,
  makeContact,
  makeStaff,
  makeUser,
  requestOf,
  signIn,
} from '#test/factories/people.ts'

const thrown = async (work: Promise<unknown>) => {
  const answer = await work.then(
    () => undefined,
    (error: unknown) => error,
  )
  if (!(answer instanceof Response)) throw new Error('No response was thrown')
  return { status: answer.status, to: answer.headers.get('Location'), body: await answer.text() }
}

test('a contact, the company, its ancestors and segments take one statement', async () => {
  const [holding, group] = [await makeCompany(), await makeCompany()]
  await prisma.company.update({ where: { id: group.id }, data: { parentId: holding.id } })
  const company = await makeCompany({ parentId: group.id })
  const segment = await prisma.segment.create({ data: { code: 'horeca', name: 'HoReCa' } })
  const far = await prisma.segment.create({ data: { code: 'export', name: 'Export' } })
  await prisma.companySegment.create({ data: { companyId: group.id, segmentId: segment.id } })
  await prisma.companySegment.create({ data: { companyId: holding.id, segmentId: far.id } })
  const user = await makeContact(company.id, 'purchaser')
  const request = requestOf(await signIn(user))

  const count = { statements: 0, texts: [] as string[] }
  const actor = await countStatements(count, async () => {
    await requireVisitor(request)
    return requireContact(request, 'cart:edit')
  })

  expect(count.statements).toBe(1)
  expect(actor).toMatchObject({
    kind: 'contact',
    role: 'purchaser',
    scope: { kind: 'company', companyId: company.id },
    company: { id: company.id, ancestorIds: [group.id, holding.id], segmentIds: [segment.id] },
  } satisfies Partial<Record<keyof Contact, unknown>>)
})

test('a contact of two companies uses the chosen one, and the other when it is closed', async () => {
  const [first, second] = [await makeCompany({ name: 'A' }), await makeCompany({ name: 'B' })]
  const user = await makeContact(first.id, 'viewer')
  await prisma.contact.create({
    data: { userId: user.id, companyId: second.id, role: 'purchaser' },
  })
  const cookie = await signIn(user)
  await prisma.session.updateMany({ data: { companyId: second.id }, where: { userId: user.id } })
  expect(await findActor(requestOf(cookie))).toMatchObject({
    role: 'purchaser',
    company: { id: second.id },
    companies: [{ id: first.id }, { id: second.id }],
  })
  await prisma.company.update({ where: { id: second.id }, data: { status: 'closed' } })
  expect(await findActor(requestOf(cookie))).toMatchObject({ company: { id: first.id } })
})

test('a sales rep sees own companies, other staff all', async () => {
  const rep = await makeStaff('salesRep')
  expect(await findActor(requestOf(await signIn(rep)))).toMatchObject({
    kind: 'staff',
    scope: { kind: 'staff', salesRepId: rep.id },
  })
  expect(await findActor(requestOf(await signIn(await makeStaff('finance'))))).toMatchObject({
    scope: { salesRepId: null },
  })
})

test.each([
  '',
  'angro_session=',
  'angro_session=%',
  'angro_session=short',
  `angro_session=${'a'.repeat(40)}`,
])('the cookie %j is a guest', async (cookie) => {
  expect(await findActor(requestOf(cookie))).toEqual({ kind: 'guest', locale: null })
})

test('a guest is sent to the login and back, and refused where nothing can be repeated', async () => {
  const read = thrown(requireContact(requestOf('', '/orders?page=2'), 'order:view'))
  expect(await read).toMatchObject({ status: 302, to: '/login?next=%2Forders%3Fpage%3D2' })
  const write = requestOf('', '/orders', { method: 'POST' })
  expect(await thrown(requireUser(write))).toMatchObject({ status: 401 })
})

test('who may not is refused; for buyers the desk does not exist', async () => {
  const viewer = await signIn(await makeContact((await makeCompany()).id, 'viewer'))
  expect(await thrown(requireContact(requestOf(viewer), 'order:place'))).toMatchObject({
    status: 403,
  })
  expect(await thrown(requireStaff(requestOf(viewer), 'desk:view'))).toMatchObject({ status: 404 })
  const warehouse = await signIn(await makeStaff('warehouse'))
  expect(await thrown(requireStaff(requestOf(warehouse), 'desk:credit'))).toMatchObject({
    status: 403,
  })
  const consumer = await signIn(await makeUser())
  expect(await thrown(requireContact(requestOf(consumer), 'cart:edit'))).toMatchObject({
    status: 403,
  })
})

test('staff on a page of buyers are sent to the desk', async () => {
  const cookie = await signIn(await makeStaff('administrator'))
  expect(await thrown(requireContact(requestOf(cookie), 'cart:edit'))).toMatchObject({
    status: 302,
    to: '/desk',
  })
  const write = requestOf(cookie, '/cart', { method: 'POST' })
  expect(await thrown(requireContact(write, 'cart:edit'))).toMatchObject({ status: 404 })
})

test('a role that is taken away is gone with the next request', async () => {
  const user = await makeContact((await makeCompany()).id, 'administrator')
  const cookie = await signIn(user)
  expect(await requireContact(requestOf(cookie), 'company:manage')).toBeDefined()
  await prisma.contact.updateMany({ where: { userId: user.id }, data: { role: 'viewer' } })
  expect(await thrown(requireContact(requestOf(cookie), 'company:manage'))).toMatchObject({
    status: 403,
  })
})
