import { beforeAll, expect, test, vi } from 'vitest'
import { prisma } from '#app/db/client.server.ts'
import { countStatements } from '#app/db/statement-count.server.ts'
import { companyBuyer } from '#app/domain/companies/price-buyer.ts'
import { loadPriceContext } from '#app/domain/prices/price-context-queries.server.ts'
import { loadPriceContexts } from '#app/domain/prices/price-contexts-queries.server.ts'
import { publishPriceList } from '#app/domain/prices/publish-price-list.server.ts'
import { simulatePublishing } from '#app/domain/reports/what-if/simulate-publishing.server.ts'
import { type Audience, makePriceList } from '#test/factories/agreements.ts'
import { addContracts } from '#test/factories/contract-world.ts'
import { inOrder } from '#test/factories/loaded-prices.ts'
import { granted } from '#test/factories/quotes.ts'
import { realPrices, simulatedPrices } from '#test/factories/real-prices.ts'
import { simulateWhole } from '#test/factories/simulated.ts'
import { at, makeWhatIfWorld, type WhatIfWorld } from '#test/factories/what-if-world.ts'

// Fifty contracts, priced before and after and then for real: much work where the machine has other things to do.
vi.setConfig({ testTimeout: 120_000 })

let world: WhatIfWorld
let companies: { id: bigint }[]

beforeAll(async () => {
  world = await makeWhatIfWorld()
  companies = await addContracts(world, 5)
})

const draftOf = (audience: Audience, price: string, given: object = {}) =>
  makePriceList(
    audience,
    world.variants.map((variant) => [variant, '1', price] as const),
    { status: 'draft', ...given },
  )

/** Each of these is published for real in the end, a minute after the one before. */
let instant = Date.parse(at)
function nextInstant() {
  instant += 60_000
  return new Date(instant).toISOString()
}

const statementsOf = async (code: string) => {
  const count = { statements: 0, texts: [] as string[] }
  const simulated = await countStatements(count, () =>
    simulateWhole({ listCode: code, from: null, at, days: 90 }),
  )
  return { statements: count.statements, lines: simulated.lines.length }
}

test('a company with a contract of its own costs no statement of its own', async () => {
  const { code } = await draftOf('base', '11.50', { replacesId: world.base.id })
  const five = await statementsOf(code)
  companies = [...companies, ...(await addContracts(world, 45))]
  const fifty = await statementsOf(code)
  expect(five.lines).toBe(5 * 18)
  expect(fifty.lines).toBe(50 * 18)
  expect(fifty.statements).toBe(five.statements)
  expect(five.statements).toBeLessThan(30)
})

test('nobody waits for a list while its effect is compared', async () => {
  const { code } = await draftOf('base', '11.40', { replacesId: world.base.id })
  const free: unknown[] = []
  const take = async () => {
    const rows = await prisma.$queryRaw`SELECT code FROM price_list
      WHERE code = ${code}::citext OR id = ${world.base.id} FOR UPDATE NOWAIT`
    free.push(rows)
  }
  const asked = { listCode: code, from: null, at, days: 90 }
  granted(await simulatePublishing(asked, { begin: async () => {}, take }))
  expect(free.length).toBeGreaterThan(0)
  for (const rows of free) expect(rows).toHaveLength(2)
})

test('many buyers at once are told what each is told alone', async () => {
  const asked = companies.slice(0, 12).map(({ id }, index) => ({
    buyer: companyBuyer({
      ...{ id, ancestorIds: index % 2 === 1 ? [companies[index - 1]?.id ?? 0n] : [] },
      ...{ segmentIds: index % 3 === 0 ? [world.segment.id] : [], currency: 'EUR' },
    }),
    variantIds: world.variants.slice(index % 3).map((variant) => variant.id),
  }))
  const together = loadPriceContexts(prisma, asked, { at, currency: 'EUR' })
  let compared = 0
  for await (const loaded of together) {
    const alone = asked[compared]
    if (alone)
      expect(inOrder(loaded)).toEqual(inOrder(await loadPriceContext(prisma, { ...alone, at })))
    compared += 1
  }
  expect(compared).toBe(12)
})

test.each([
  ['everybody’s', 'base' as const, { exclusive: false }],
  ['the wholesale channel’s', { channel: 'wholesale' } as const, { aggregation: 'product' }],
])('what publishing %s list does to contracts is what was said', async (_, audience, given) => {
  const { code } = await draftOf(audience, '9.10', given)
  const { lines } = await foretold(code)
  expect(lines.some(({ compared }) => compared.refusedAfter !== null)).toBe(true)
})

test('what a contract with branches, its quota and its mix group become is what was said', async () => {
  const own = await prisma.priceList.findFirstOrThrow({
    where: { agreements: { some: { agreement: { companyId: companies[2]?.id ?? 0n } } } },
  })
  const { code } = await draftOf({ companyId: companies[2]?.id ?? 0n }, '6.66', {
    ...{ replacesId: own.id, aggregation: 'mixGroup', mixGroupId: own.mixGroupId },
    quotas: { create: { variantId: world.variants[1]?.id, quota: 30 } },
  })
  await foretold(code)
})

/** Simulates, publishes, and compares every line of every document of every company. */
async function foretold(code: string) {
  const publishAt = nextInstant()
  const asked = { listCode: code, from: null, at: publishAt }
  const realBefore = await realPrices(publishAt)
  const rulesBefore = await rules(publishAt)
  const simulation = await simulateWhole({ ...asked, days: 90 })
  await publishPriceList({ actorId: null, code }, asked)
  const realAfter = await realPrices(publishAt)
  const { before, after } = simulatedPrices(simulation)
  let moved = 0
  for (const [key, price] of realAfter) {
    const was = realBefore.get(key) ?? ''
    const told = (text: string) => (text.includes(' per ') ? text : 'none')
    if (after.has(key)) {
      expect(before.get(key), key).toBe(told(was))
      expect(after.get(key), key).toBe(told(price))
    } else expect(price, key).toBe(was)
    if (price !== was) moved += 1
  }
  expect(moved).toBeGreaterThan(3)
  // Rules are the agreements', and no list brings or takes an agreement: publishing leaves them as they are.
  expect(await rules(publishAt)).toEqual(rulesBefore)
  expect(simulation.documents.every(({ stopped }) => !stopped?.refused)).toBe(true)
  return simulation
}

/** What quantities and values each company may order. */
async function rules(publishAt: string) {
  const asked = companies.map(({ id }) => ({
    buyer: companyBuyer({ id, ancestorIds: [], segmentIds: [], currency: 'EUR' }),
    variantIds: world.variants.map((variant) => variant.id),
  }))
  const found = []
  for await (const { quantityRules, orderRules } of loadPriceContexts(prisma, asked, {
    at: publishAt,
    currency: 'EUR',
  }))
    found.push({ quantityRules, orderRules })
  return found
}
