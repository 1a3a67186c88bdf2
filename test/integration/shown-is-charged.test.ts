import { beforeAll, describe, expect, test } from 'vitest'
import { prisma } from '#app/db/client.server.ts'
import { getCart } from '#app/domain/carts/cart-queries.server.ts'
import { productFilter } from '#app/domain/catalog/product-list.ts'
import { companyBuyer } from '#app/domain/companies/price-buyer.ts'
import { type OrderingContact, placeOrder } from '#app/domain/orders/place-order.server.ts'
import { askPrice } from '#app/domain/prices/ask-price-queries.server.ts'
import { personalList } from '#app/domain/prices/personal-list-lines-queries.server.ts'
import { getCatalog } from '#app/domain/prices/priced-products-queries.server.ts'
import { getProduct } from '#app/domain/prices/product-view-queries.server.ts'
import { Decimal } from '#pricing/index.ts'
import { makePriceList, makeQuantityRule } from '#test/factories/agreements.ts'
import { at, checkoutOf, makeBuyer, makeCart, makeShop } from '#test/factories/orders.ts'

/** Five audiences of one catalog: nothing of its own, a percentage, breaks that merge, an exclusive contract, a branch. */
const audiences = ['plain', 'percentage', 'merging', 'exclusive', 'branch'] as const
type Audience = (typeof audiences)[number]

let shop: Awaited<ReturnType<typeof makeShop>>
const contacts = new Map<Audience, OrderingContact>()

beforeAll(async () => {
  shop = await makeShop({ goods: 8, onHand: '1000000' })
  const { variants } = shop
  const rows = (from: string, price: string, count: number) =>
    variants.slice(0, count).map((variant) => [variant, from, price] as const)
  await makePriceList('base', [...rows('12', '9.50', 8), ...rows('48', '8.75', 6)])
  await makePriceList({ channel: 'wholesale' }, rows('30', '11.4999', 2), { taxMode: 'gross' })
  const parent = await makeBuyer(shop)
  await makePriceList({ companyId: parent.company.id }, rows('6', '8.8888', 4))
  for (const audience of audiences) {
    const parentId = audience === 'branch' ? parent.company.id : undefined
    const { company, contact } = await makeBuyer(
      shop,
      parentId ? { limit: null, parentId } : { limit: null },
    )
    contacts.set(audience, contact)
    await makeAudience(audience, company.id)
  }
})

async function makeAudience(audience: Audience, companyId: bigint) {
  const { variants } = shop
  const some = variants.slice(0, 5)
  const list = (given: object, from: string, price: string) =>
    makePriceList(
      { companyId },
      some.map((variant) => [variant, from, price] as const),
      given,
    )
  if (audience === 'percentage') await makePriceList({ companyId }, [], { overallPercent: '-7.5' })
  if (audience === 'merging') await list({ mergeAllowed: true }, '1', '9.1234')
  if (audience === 'exclusive') await list({ exclusive: true }, '10', '7.90')
  const [first] = variants
  if (audience === 'branch' && first)
    await makeQuantityRule({ companyId }, first, { minimum: '4', increment: '4' })
}

const contactOf = (audience: Audience) => contacts.get(audience) as OrderingContact
const buyerOf = (audience: Audience) => companyBuyer(contactOf(audience).company)

async function rowsOf(audience: Audience) {
  const filter = productFilter(new URLSearchParams())
  return (await getCatalog({ buyer: buyerOf(audience), at, locale: 'en', filter }))?.rows ?? []
}

/** What the cart, and then the order, charges for these quantities of one article each. */
async function charged(
  audience: Audience,
  quantities: readonly (readonly [id: bigint, quantity: string])[],
  unit = 'pc',
) {
  const contact = contactOf(audience)
  await makeCart(
    contact,
    quantities.map(([id]) => ({ id })),
    quantities.map(([, quantity]) => quantity),
    unit,
  )
  const cart = await getCart(contact, { at, locale: 'en' })
  const placed = await placeOrder(contact, checkoutOf())
  if (!placed.ok) throw new Error(`${audience}: ${placed.refusal.code}`)
  const order = await prisma.order.findUniqueOrThrow({
    where: { number: placed.value.number },
    include: { lines: { orderBy: { position: 'asc' } } },
  })
  return quantities.map((_, index) => {
    const inCart = cart?.lines[index]
    const ordered = order.lines[index]
    return {
      cart: inCart?.price?.unitPrice,
      cartAmount: inCart?.lineAmount?.amount,
      order: new Decimal(String(ordered?.unitPrice)),
      orderAmount: new Decimal(String(ordered?.lineAmount)).toFixed(2),
    }
  })
}

describe.each(audiences)('for the audience %s', (audience) => {
  test('the list, the product page, the cart and the order say one price for every article', async () => {
    const rows = (await rowsOf(audience)).filter(({ price }) => price !== null)
    expect(rows.length).toBeGreaterThan(2)
    const lines = await charged(
      audience,
      rows.map((row) => [BigInt(row.variantId), row.minimum]),
    )
    for (const [index, row] of rows.entries()) {
      const page = await getProduct({
        slug: row.slug,
        buyer: buyerOf(audience),
        at,
        locale: 'en',
        sku: row.sku,
        unit: null,
      })
      expect(page?.chosen?.price?.unitPrice, row.sku).toBe(row.price?.unitPrice)
      expect(lines[index]?.cart, row.sku).toBe(row.price?.unitPrice)
      expect(lines[index]?.order.eq(row.price?.unitPrice ?? 0), row.sku).toBe(true)
      expect(lines[index]?.orderAmount, row.sku).toBe(lines[index]?.cartAmount)
    }
  })

  test('every rung of a ladder, just below the next, and every hint is what the cart and the order charge', async () => {
    const rungs = await Promise.all((await rowsOf(audience)).map((row) => rungsOf(audience, row)))
    const rounds = Math.max(...rungs.map(({ length }) => length))
    expect(rounds).toBeGreaterThan(2)
    for (let round = 0; round < rounds; round += 1) {
      const shown = rungs.flatMap((ofVariant) => ofVariant[round] ?? [])
      const lines = await charged(
        audience,
        shown.map(({ id, quantity }) => [id, quantity]),
      )
      for (const [index, { sku, quantity, unitPrice }] of shown.entries()) {
        expect(lines[index]?.cart, `${sku} ${quantity}`).toBe(unitPrice)
        expect(lines[index]?.order.eq(unitPrice), `${sku} ${quantity}`).toBe(true)
        await expectHint(audience, { sku, quantity })
      }
    }
  })

  test('the personal price list says at every rung what the cart and the order charge', async () => {
    const listed = await listedPrices(audience)
    expect(listed.length).toBeGreaterThan(8)
    for (const place of new Set(listed.map((each) => each.place))) {
      const round = listed.filter((each) => each.place === place)
      const quantities = round.map(({ id, quantity }) => [id, quantity] as const)
      const lines = await charged(audience, quantities, round[0]?.unit)
      for (const [index, { sku, quantity, unitPrice }] of round.entries()) {
        expect(lines[index]?.cart, `${sku} ${quantity}`).toBe(unitPrice)
        expect(lines[index]?.order.eq(unitPrice), `${sku} ${quantity}`).toBe(true)
      }
    }
  })
})

/** Every price of the buyer's own list, with its unit and the place of its rung in its ladder. */
async function listedPrices(
  audience: Audience,
): Promise<(Shown & { unit: string; place: string })[]> {
  const asked = { buyer: buyerOf(audience), at, locale: 'en', category: null }
  const found = []
  for await (const lines of (await personalList(asked)).portions()) found.push(...lines)
  return found.flatMap(({ sku, unit, rungs }) => {
    const id = shop.variants.find((variant) => variant.sku === sku)?.id ?? 0n
    return rungs.flatMap(({ from, unitPrice }, rung) =>
      unitPrice === null
        ? []
        : { id, sku, unit, quantity: from, unitPrice, place: `${unit} ${rung}` },
    )
  })
}

type Shown = { id: bigint; sku: string; quantity: string; unitPrice: string }

/** What the page shows for the first and the last quantity of every priced rung. */
async function rungsOf(
  audience: Audience,
  { slug, sku, variantId }: { slug: string; sku: string; variantId: string },
): Promise<Shown[]> {
  const asked = { slug, buyer: buyerOf(audience), at, locale: 'en', sku, unit: null }
  const { ladder = [], rule } = (await getProduct(asked))?.chosen ?? {}
  return ladder.flatMap(({ from, unitPrice }, index) => {
    if (unitPrice === null) return []
    const next = ladder[index + 1]?.from
    const last = next ? new Decimal(next).minus(rule?.increment ?? 1).toFixed() : from
    return [...new Set([from, last])].map((quantity) => {
      return { id: BigInt(variantId), sku, quantity, unitPrice }
    })
  })
}

/** "12 more for 7.90 each": so many more cost that, and staff are told the same. */
async function expectHint(
  audience: Audience,
  { sku, quantity }: { sku: string; quantity: string },
) {
  const ask = (amount: Decimal) =>
    askPrice({ buyer: buyerOf(audience), sku, unit: null, quantity: amount, at })
  const now = await ask(new Decimal(quantity))
  const next = now?.price?.next
  if (!next) return
  const then = await ask(new Decimal(quantity).plus(next.moreQuantity))
  const { unitPrice, priceBase } = then?.price ?? {}
  expect({ unitPrice, priceBase }, `${sku} ${quantity} and ${next.moreQuantity} more`).toEqual({
    unitPrice: next.unitPrice,
    priceBase: next.priceBase,
  })
  const ofOne = (price: typeof next) => new Decimal(price.unitPrice).div(price.priceBase)
  expect(now.price && ofOne(next).lt(ofOne({ ...next, ...now.price }))).toBe(true)
}
