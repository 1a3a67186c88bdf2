import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { prisma } from '#app/db/client.server.ts'
import { getCart } from '#app/domain/carts/cart-queries.server.ts'
import { publishPriceList } from '#app/domain/prices/publish-price-list.server.ts'
import { addLine, figuresOf, noSums } from '#app/domain/reports/what-if/figures.ts'
import { makePriceList } from '#test/factories/agreements.ts'
import { granted } from '#test/factories/quotes.ts'
import { realPrices, simulatedPrices } from '#test/factories/real-prices.ts'
import { simulateWhole } from '#test/factories/simulated.ts'
import {
  at,
  fillWhatIfWorld,
  makeWhatIfWorld,
  type WhatIfWorld,
} from '#test/factories/what-if-world.ts'
import { propertyRuns } from '#test/pricing/property-runs.ts'

let world: WhatIfWorld
let buyers: { userId: bigint; companyId: bigint }[]

beforeAll(async () => {
  world = await makeWhatIfWorld()
  buyers = await fillWhatIfWorld(world)
})

/** Later and later: what was published before stays published. */
let instant = Date.parse(at)
function nextInstant() {
  instant += 60_000
  return new Date(instant).toISOString()
}

const simulate = (code: string, publishAt: string) =>
  simulateWhole({ listCode: code, from: null, at: publishAt, days: 90 })

async function publish(code: string, publishAt: string) {
  const published = await publishPriceList({ actorId: null, code }, { from: null, at: publishAt })
  if (!published) throw new Error('no list')
  return granted(published)
}

const audiences = ['base', 'parent', 'segment', 'retail', 'wholesale'] as const
const arbitraryDraft = fc.record({
  audience: fc.constantFrom(...audiences),
  replaces: fc.boolean(),
  exclusive: fc.boolean(),
  percent: fc.option(fc.integer({ min: -40, max: 60 }), { freq: 2 }),
  mode: fc.constantFrom('allUnits' as const, 'graduated' as const),
  aggregation: fc.constantFrom('line' as const, 'variant' as const),
  taxMode: fc.constantFrom('net' as const, 'net' as const, 'gross' as const),
  rows: fc.uniqueArray(
    fc.record({
      variant: fc.integer({ min: 0, max: 5 }),
      unit: fc.constantFrom('pc', 'pc', 'box'),
      minimum: fc.constantFrom('1', '6', '7', '24', '30'),
      cents: fc.integer({ min: 300, max: 1700 }),
    }),
    { maxLength: 14, selector: ({ variant, unit, minimum }) => `${variant} ${unit} ${minimum}` },
  ),
})
type Draft = typeof arbitraryDraft extends fc.Arbitrary<infer Value> ? Value : never

function audienceOf(audience: Draft['audience']) {
  if (audience === 'base') return 'base' as const
  if (audience === 'parent') return { companyId: world.parent.id }
  if (audience === 'segment') return { segmentId: world.segment.id }
  return { channel: audience }
}

async function makeDraft({ audience, replaces, percent, rows, ...list }: Draft) {
  const replaced = { base: world.base, parent: world.contract }[audience as 'base']
  const percentage = audience !== 'base' && percent !== null ? { overallPercent: percent } : {}
  const free =
    replaces &&
    replaced &&
    !(await prisma.priceList.findFirst({ where: { replacesId: replaced.id } }))
  return makePriceList(
    audienceOf(audience),
    rows.flatMap(({ variant, minimum, cents, unit }) => {
      const found = world.variants[variant]
      return found ? [[found, minimum, (cents / 100).toFixed(2), unit] as const] : []
    }),
    { ...list, ...percentage, status: 'draft', ...(free ? { replacesId: replaced.id } : {}) },
  )
}

/** Equal as far as a gross document says its amount. */
const sameAs = (simulated: string | undefined, real: string) =>
  simulated === real ||
  (simulated === 'none' && !real.includes(' per ')) ||
  real.startsWith(`${simulated}: `)

test('what publishing is said to do is what it does: every line, for every kind of draft', async () => {
  const seen = new Set<string>()
  await fc.assert(
    fc.asyncProperty(arbitraryDraft, async (given) => {
      const { code } = await makeDraft(given)
      const publishAt = nextInstant()
      const realBefore = await realPrices(publishAt)
      const simulation = await simulate(code, publishAt)
      expect(await realPrices(publishAt)).toEqual(realBefore)
      await publish(code, publishAt)
      const realAfter = await realPrices(publishAt)
      const { before, after } = simulatedPrices(simulation)
      for (const [key, price] of realAfter) {
        const was = realBefore.get(key) ?? ''
        // What the simulation leaves out, it says nothing happens to.
        if (!after.has(key)) expect(price, key).toBe(was)
        else {
          expect(sameAs(before.get(key), was), `${key}: ${before.get(key)} was ${was}`).toBe(true)
          expect(sameAs(after.get(key), price), `${key}: ${after.get(key)} is ${price}`).toBe(true)
        }
      }
      for (const { compared } of simulation.lines) seen.add(compared.effect)
    }),
    { ...propertyRuns(12, 200), seed: 20261122 },
  )
  expect(seen).toEqual(new Set(['cheaper', 'dearer', 'gained', 'lost', 'same']))
})

test('an open cart shows the simulated amounts once the list is published', async () => {
  const { code } = await makePriceList(
    'base',
    world.variants.map((variant) => [variant, '1', '11.11'] as const),
    { status: 'draft' },
  )
  const publishAt = nextInstant()
  const { lines } = await simulate(code, publishAt)
  await publish(code, publishAt)
  for (const { userId, companyId } of buyers) {
    const segmentIds = companyId === world.member.id ? [world.segment.id] : []
    const company = { id: companyId, currency: 'EUR', ancestorIds: [], segmentIds }
    const cart = await getCart({ userId, company }, { at: publishAt, locale: 'en' })
    const simulated = lines
      .filter(({ line, companyId: id }) => line.kind === 'cart' && id === String(companyId))
      .map(({ compared }) => compared.after?.net.toFixed(2))
    expect(simulated).toHaveLength(6)
    expect(cart?.lines.map(({ lineAmount }) => lineAmount?.amount)).toEqual(simulated)
  }
})

test('nothing is left behind: not a row of any table differs', async () => {
  const { code } = await makePriceList('base', [[world.variants[0] as { id: bigint }, '1', '3']], {
    status: 'draft',
    replacesId: world.contract.id,
  })
  const before = await contentOfAllTables()
  await simulate(code, nextInstant())
  expect(await contentOfAllTables()).toEqual(before)
})

test('a draft that says what is live changes nothing', async () => {
  const publishAt = nextInstant()
  const rows = world.variants.map((variant) => [variant, '1', '11.11'] as const)
  const { code } = await makePriceList('base', rows, { status: 'draft' })
  const { lines } = await simulate(code, publishAt)
  const sums = lines.reduce((sum, { compared }) => addLine(sum, compared), noSums)
  expect(lines.length).toBeGreaterThan(50)
  expect(figuresOf(sums).difference.toFixed()).toBe('0')
})

/** Every table by name, with a hash of all that is in it. */
async function contentOfAllTables(): Promise<Record<string, string>> {
  const tables = await prisma.$queryRaw<{ name: string }[]>`
    SELECT relname::text AS name FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace ORDER BY 1`
  const hashes: Record<string, string> = {}
  for (const { name } of tables) {
    const [row] = await prisma.$queryRawUnsafe<{ hash: string }[]>(
      `SELECT COALESCE(md5(string_agg(t::text, '|' ORDER BY t::text)), '') AS hash FROM "${name}" t`,
    )
    hashes[name] = row?.hash ?? ''
  }
  return hashes
}
