import { prisma } from '#app/db/client.server.ts'
import { makePriceList } from './agreements.ts'
import { makeCategory, makeHouse, makeVariant } from './goods.ts'
import { makeCompany, makeContact, makeStaff } from './people.ts'

export const at = '2026-11-22T10:00:00.000Z'
let made = 0

type Line = readonly [variant: { id: bigint }, quantity: string, unit?: string]
type OrderOptions = {
  daysAgo?: number
  channel?: 'retail' | 'wholesale'
  status?: 'completed' | 'cancelled'
  currency?: string
}

/** An order as history has it: what was paid then does not matter here. */
export async function makePastOrder(
  companyId: bigint | null,
  lines: readonly Line[],
  {
    daysAgo = 10,
    channel = 'wholesale',
    status = 'completed',
    currency = 'EUR',
  }: OrderOptions = {},
) {
  const orderedOn = new Date(Date.parse(at) - daysAgo * 86_400_000)
  const figures = { unitPrice: 1, lineAmount: 1, taxCategoryCode: 'standard', taxRate: 0 }
  return prisma.order.create({
    data: {
      number: `H-${++made}`,
      origin: 'history',
      ...{ channel, companyId, status, currency, orderedOn },
      taxMode: channel === 'retail' ? 'gross' : 'net',
      ...{ subtotal: lines.length, taxTotal: 0, total: lines.length },
      lines: {
        create: lines.map(([{ id }, quantity, unitCode = 'pc'], index) => ({
          ...{
            position: index + 1,
            variantId: id,
            sku: `V${id}`,
            name: `V${id}`,
            unitCode,
            quantity,
          },
          ...figures,
        })),
      },
    },
  })
}

/**
 * A parent and its branch, a company of a segment, one with a contract, one with nothing of its own, and a guest; six
 * articles with cost and floor; base, retail, segment (a percentage) and contract lists; orders, a cart and quotes.
 */
export async function makeWhatIfWorld() {
  await makeHouse()
  const category = await makeCategory()
  const variants = []
  for (let index = 0; index < 6; index += 1)
    variants.push(
      await makeVariant({
        sku: `ART-${index}`,
        categoryId: category.id,
        boxOf: '12',
        onHand: '1000',
      }),
    )
  await prisma.variantCost.createMany({
    data: variants.slice(0, 5).map(({ id }, index) => ({
      ...{ variantId: id, currency: 'EUR', unitCost: 4 + index, floorPrice: 5 + index },
    })),
  })
  const segment = await prisma.segment.create({ data: { code: 'HORECA', name: 'HoReCa' } })
  const parent = await makeCompany({ name: 'Parent' })
  const branch = await makeCompany({ name: 'Branch', parentId: parent.id })
  const member = await makeCompany({ name: 'Member' })
  const contracted = await makeCompany({ name: 'Contracted' })
  const plain = await makeCompany({ name: 'Plain', salesRepId: (await makeStaff('salesRep')).id })
  await prisma.companySegment.create({ data: { companyId: member.id, segmentId: segment.id } })
  const base = await makePriceList(
    'base',
    variants.flatMap((variant, index) => [
      [variant, '1', String(10 + index)] as const,
      [variant, '24', String(9 + index)] as const,
    ]),
  )
  await makePriceList({ segmentId: segment.id }, [], { overallPercent: '-5' })
  await makePriceList(
    { channel: 'retail' },
    variants.slice(0, 2).map((variant) => [variant, '1', '14'] as const),
    { taxMode: 'gross' },
  )
  const contract = await makePriceList(
    { companyId: parent.id },
    variants.slice(0, 2).map((variant) => [variant, '6', '8'] as const),
  )
  await makePriceList({ companyId: contracted.id }, [[variants[0] as { id: bigint }, '1', '7']])
  const companies = [parent, branch, member, contracted, plain]
  return {
    variants,
    companies,
    parent,
    branch,
    member,
    contracted,
    plain,
    segment,
    base,
    contract,
    category,
  }
}

export type WhatIfWorld = Awaited<ReturnType<typeof makeWhatIfWorld>>

/** Orders of everybody, of several sizes, and what lies open. */
export async function fillWhatIfWorld({ variants, companies, member, plain }: WhatIfWorld) {
  for (const [index, company] of [...companies, null].entries())
    for (const quantity of ['1', '7', '30'])
      await makePastOrder(
        company?.id ?? null,
        variants
          .slice(index % 3, 3 + (index % 3))
          .map((variant, line) => [variant, quantity, line === 1 ? 'box' : 'pc'] as const),
        { channel: company ? 'wholesale' : 'retail' },
      )
  const buyers = []
  for (const { id } of [member, plain]) {
    const user = await makeContact(id, 'purchaser')
    await prisma.cart.create({
      data: {
        ...{ companyId: id, userId: user.id, currency: 'EUR' },
        lines: {
          create: variants.map((variant, index) => ({
            ...{
              variantId: variant.id,
              unitCode: 'pc',
              quantity: 5 * (index + 1),
              position: index + 1,
            },
          })),
        },
      },
    })
    buyers.push({ userId: user.id, companyId: id })
  }
  return buyers
}

/** A quote with one version of these lines, as far along as said. */
export function makeOpenQuote(
  companyId: bigint,
  lines: readonly Line[],
  version: 'draft' | 'sent',
) {
  return prisma.quote.create({
    data: {
      ...{ number: `Q-${++made}`, companyId, currency: 'EUR' },
      status: version === 'sent' ? 'quoted' : 'inReview',
      versions: {
        create: {
          ...{ version: 1, status: version },
          lines: {
            create: lines.map(([{ id }, quantity], index) => ({
              ...{ position: index + 1, variantId: id, unitCode: 'pc', quantity },
              ...{ unitPrice: '6.50', lineAmount: String(6.5 * Number(quantity)) },
            })),
          },
        },
      },
    },
  })
}
