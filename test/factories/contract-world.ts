import { prisma } from '#app/db/client.server.ts'
import { makeCatalog, makePriceList, makeQuantityRule } from './agreements.ts'
import { makeCompany, makeContact } from './people.ts'
import { makePastOrder, type WhatIfWorld } from './what-if-world.ts'

type ListOptions = NonNullable<Parameters<typeof makePriceList>[2]>

/** What is peculiar about a company's own list, in turn. */
const kinds: readonly ListOptions[] = [
  {},
  { mode: 'graduated', aggregation: 'variant' },
  { aggregation: 'product' },
  { exclusive: true },
  { mergeAllowed: true },
  { overallPercent: '-7' },
  { taxMode: 'gross', priority: 3 },
]

/**
 * Companies that each have a list of their own, in turn of every kind; a branch below every second one; some with a
 * mix group, a quota, a catalog, quantity and order rules; two orders and a cart each.
 */
export async function addContracts({ variants, category }: WhatIfWorld, count: number) {
  const mixGroup = await prisma.mixGroup.create({
    data: {
      ...{ code: `MIX-${count}`, name: 'Mixed' },
      variants: { create: variants.slice(0, 3).map(({ id }) => ({ variantId: id })) },
    },
  })
  const companies: { id: bigint }[] = []
  for (let index = 0; index < count; index += 1) {
    const parent = index % 2 === 1 ? companies.at(-1) : undefined
    const company = await makeCompany(parent ? { parentId: parent.id } : {})
    companies.push(company)
    const kind =
      index % 3 === 2 ? { mode: 'allUnits', aggregation: 'mixGroup', mixGroupId: mixGroup.id } : {}
    await addContract(company, variants, index, {
      ...kinds[index % kinds.length],
      ...kind,
    } as ListOptions)
    if (index % 4 === 1)
      await makeCatalog({ companyId: company.id }, [
        ['include', 'category', String(category.id)],
        ['exclude', 'product', String(variants[index % variants.length]?.productId)],
      ])
    await addDocuments(company, variants, index)
  }
  return companies
}

type Variant = WhatIfWorld['variants'][number]

async function addContract(
  { id: companyId }: { id: bigint },
  variants: readonly Variant[],
  index: number,
  options: ListOptions,
) {
  const own = variants.slice(index % 3, (index % 3) + 3)
  const list = await makePriceList(
    { companyId },
    own.flatMap((variant, position) => [
      [variant, position === 1 ? '6' : '1', String(8 + position)] as const,
      [variant, '24', String(7 + position)] as const,
    ]),
    options,
  )
  const [first] = own
  if (!first) return
  if (index % 3 === 0)
    await prisma.priceQuota.create({
      data: { priceListId: list.id, variantId: first.id, quota: 20, used: 4 },
    })
  if (index % 5 === 0)
    await makeQuantityRule({ companyId }, first, { minimum: '6', increment: '3', maximum: '60' })
  if (index % 5 === 1) {
    const { agreementId } = await prisma.agreementPriceList.findFirstOrThrow({
      where: { priceListId: list.id },
    })
    await prisma.orderRule.create({ data: { agreementId, currency: 'EUR', minimum: 200 } })
  }
}

async function addDocuments({ id }: { id: bigint }, variants: readonly Variant[], index: number) {
  for (const quantity of ['5', String(20 + index)])
    await makePastOrder(
      id,
      variants.map((variant, line) => [variant, quantity, line === 5 ? 'box' : 'pc'] as const),
    )
  const { id: userId } = await makeContact(id, 'purchaser')
  const lines = variants.map((variant, line) => ({
    ...{ variantId: variant.id, unitCode: 'pc', quantity: 4 * (line + 1), position: line + 1 },
  }))
  await prisma.cart.create({
    data: { companyId: id, userId, currency: 'EUR', lines: { create: lines } },
  })
}
