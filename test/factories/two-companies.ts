import { prisma } from '#app/db/client.server.ts'
import type { ContactRole, StaffRole } from '#app/domain/companies/permissions.ts'
import { now } from '#app/http/clock.server.ts'
import { makeCatalog, makePriceList } from './agreements.ts'
import { type CompanyWorld, makeCompanyWorld } from './company-world.ts'
import { makeDraftOf } from './draft-list.ts'
import { makeShop } from './orders.ts'
import { makeCompany, makeContact, makeStaff, makeUser, signIn } from './people.ts'

const staffRoles = [
  'salesManager',
  'merchandiser',
  'warehouse',
  'finance',
  'administrator',
] as const satisfies readonly StaffRole[]

const contactRoles = {
  companyAdministrator: 'administrator',
  purchaser: 'purchaser',
  approver: 'approver',
  accountant: 'accountant',
  viewer: 'viewer',
} as const satisfies Record<string, ContactRole>

/** Who may come to the door: somebody of every role, a rep of the one company, a consumer and a guest. */
export const roles = [
  'guest',
  'consumer',
  ...(Object.keys(contactRoles) as (keyof typeof contactRoles)[]),
  'salesRep',
  ...staffRoles,
] as const
export type Role = (typeof roles)[number]

/** Two companies with a rep and a record of every kind each, and the cookies of one user of every role. */
export async function makeTwoCompanies() {
  const shop = await makeShop({ onHand: '1000' })
  const clerk = {
    userId: (await makeStaff('finance')).id,
    scope: { kind: 'staff', salesRepId: null } as const,
  }
  const [rep, otherRep] = [await makeStaff('salesRep'), await makeStaff('salesRep')]
  const beforeOwn = await lastIds()
  const own = await withContract(await makeCompanyWorld(shop, { clerk, salesRepId: rep.id }), clerk)
  const afterOwn = await lastIds()
  const foreign = await withContract(
    await makeCompanyWorld(shop, { clerk, salesRepId: otherRep.id }),
    clerk,
  )
  await hideFrom(own, foreign)
  await hideFrom(foreign, own)
  const cookies: Partial<Record<Role, string>> = {
    consumer: await signIn(await makeUser()),
    salesRep: await signIn(rep),
  }
  for (const role of staffRoles) cookies[role] = await signIn(await makeStaff(role))
  for (const [name, role] of Object.entries(contactRoles))
    cookies[name as keyof typeof contactRoles] = await signIn(
      await makeContact(own.company.id, role),
    )
  const shared = await sharedRecords()
  const buyerCookie = await signIn(own.user)
  const memberCookie = await signIn(await memberOfTwo(own.company.id))
  return { shop, shared, own, foreign, cookies, buyerCookie, memberCookie, beforeOwn, afterOwn }
}

/** Who buys for the company and for a third one. */
async function memberOfTwo(companyId: bigint) {
  const user = await makeContact(companyId, 'viewer')
  const { id } = await makeCompany({ name: 'Third company' })
  await prisma.contact.create({ data: { userId: user.id, companyId: id, role: 'viewer' } })
  return user
}

/** The last id that each table has given out: who comes between two of these belongs to what was made between them. */
async function lastIds(): Promise<ReadonlyMap<string, bigint>> {
  const rows = await prisma.$queryRaw<{ name: string; last: bigint | null }[]>`
    SELECT sequencename::text AS name, last_value AS last FROM pg_sequences WHERE schemaname = 'public'`
  return new Map(rows.map(({ name, last }) => [name, last ?? 0n]))
}

export type TwoCompanies = Awaited<ReturnType<typeof makeTwoCompanies>>

/** What is made for the one is not in the catalog of the other. */
function hideFrom({ company }: CompanyWorld, { secret }: CompanyWorld) {
  return makeCatalog({ companyId: company.id }, [
    ['include', 'all'],
    ['exclude', 'product', String(secret.productId)],
  ])
}

/** A price list of the company's own, with a revision in its history, and the draft of the next one. */
async function withContract(world: CompanyWorld, clerk: { userId: bigint }) {
  const { id, code } = await makePriceList({ companyId: world.company.id }, [], { revision: 1 })
  await prisma.priceListRevision.create({
    data: { priceListId: id, number: 1, kind: 'created', at: new Date('2026-01-01') },
  })
  await makeDraftOf({ code, sku: world.secret.sku }, { actorId: clerk.userId, at: now() })
  const file = await prisma.importRun.create({
    data: {
      ...{ kind: 'price-list-file', fileName: 'list.csv', fileHash: '0', status: 'previewed' },
      priceListId: id,
    },
  })
  const records = { ...world.records, priceList: code, priceFile: String(file.id) }
  return { ...world, records }
}

/** What belongs to no company: an import, a letter, a product, a user of the seller's. */
async function sharedRecords() {
  const run = await prisma.importRun.create({
    data: { kind: 'stock', fileName: 'stock.csv', fileHash: '0', status: 'previewed' },
  })
  const mail = await prisma.mailMessage.findFirstOrThrow({ orderBy: { id: 'asc' } })
  const product = await prisma.product.findFirstOrThrow({ orderBy: { id: 'asc' } })
  const { id: user } = await makeStaff('warehouse')
  const webhook = await prisma.webhookEndpoint.create({
    data: { url: 'https://erp.example.com', secret: 'whsec_AAAA', active: false },
  })
  return {
    import: String(run.id),
    mail: String(mail.id),
    webhook: String(webhook.id),
    anyProduct: product.slug,
    ...(await sharedGroups()),
    user: String(user),
  }
}

/** What agreements are made of, beside price lists. */
async function sharedGroups() {
  const { code: catalog } = await prisma.catalog.findFirstOrThrow({ orderBy: { id: 'asc' } })
  const segment = await prisma.segment.create({ data: { code: 'SEGMENT', name: 'Segment' } })
  const group = await prisma.mixGroup.create({ data: { code: 'GROUP', name: 'Group' } })
  return { catalog, segment: segment.code, mixGroup: group.code }
}
