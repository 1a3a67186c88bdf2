import { beforeAll, describe, expect, test } from 'vitest'
import { prisma } from '#app/db/client.server.ts'
import { transaction } from '#app/db/transaction.server.ts'
import { promiseStock } from '#app/domain/inventory/promise-repository.server.ts'
import { approveOrder } from '#app/domain/orders/approve-order.server.ts'
import { type PlaceRefusal, placeOrder } from '#app/domain/orders/place-order.server.ts'
import { Decimal } from '#pricing/decimal.ts'
import { makePriceList } from '#test/factories/agreements.ts'
import { makeVariant } from '#test/factories/goods.ts'
import { at, checkoutOf, contactOf, makeBuyer, makeCart, makeShop } from '#test/factories/orders.ts'
import { makeContact } from '#test/factories/people.ts'

let shop: Awaited<ReturnType<typeof makeShop>>
beforeAll(async () => {
  shop = await makeShop({ onHand: '10000' })
})

/** All at once, and what came of each. */
function race<Value>(runs: number, attempt: (index: number) => Promise<Value>): Promise<Value[]> {
  return Promise.all(Array.from({ length: runs }, (_, index) => attempt(index)))
}

function outcomes(
  results: readonly ({ ok: true } | { ok: false; refusal: { code: PlaceRefusal | string } })[],
): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const result of results) {
    const outcome = result.ok ? 'done' : result.refusal.code
    counts[outcome] = (counts[outcome] ?? 0) + 1
  }
  return counts
}

async function scarce(onHand: string) {
  const variant = await makeVariant({ categoryId: shop.category.id, onHand })
  await makePriceList('base', [[variant, '1', '10.00']])
  return variant
}

/** Movements sum to the columns, and nothing is promised that is not there. */
async function stockOf(variantId: bigint) {
  const level = await prisma.stockLevel.findFirstOrThrow({ where: { variantId } })
  const sums = await prisma.stockMovement.aggregate({
    where: { variantId },
    _sum: { onHandDelta: true, allocatedDelta: true, reservedDelta: true },
  })
  expect(
    [sums._sum.onHandDelta, sums._sum.allocatedDelta, sums._sum.reservedDelta].map(String),
  ).toEqual([level.onHand, level.allocated, level.reserved].map(String))
  return { allocated: Number(level.allocated), reserved: Number(level.reserved) }
}

describe('the last units', () => {
  test('go to exactly as many buyers of both channels as there are units', async () => {
    const variant = await scarce('10')
    const buyers = await Promise.all(Array.from({ length: 30 }, () => makeBuyer(shop)))
    for (const { contact } of buyers) await makeCart(contact, [variant], ['1'])
    const results = await race(60, async (index) => {
      const buyer = buyers[index % 30]
      if (index < 30 && buyer) return placeOrder(buyer.contact, checkoutOf())
      const [item] = await transaction((tx) =>
        promiseStock(tx, {
          kind: 'reserve',
          channel: 'retail',
          documentType: 'retail',
          documentId: BigInt(index),
          actorId: null,
          expiresAt: '2026-06-22T00:00:00.000Z',
          items: [{ variantId: variant.id, quantity: new Decimal(1), backorderAllowed: false }],
        }),
      )
      const isPromised = (item?.places.length ?? 0) > 0
      return isPromised
        ? ({ ok: true } as const)
        : ({ ok: false, refusal: { code: 'order-stock-short' } } as const)
    })
    expect(outcomes(results)).toEqual({ done: 10, 'order-stock-short': 50 })
    const { allocated, reserved } = await stockOf(variant.id)
    expect(allocated + reserved).toBe(10)
  })

  test('of many items in any order of lines never deadlock', async () => {
    const variants = await Promise.all(Array.from({ length: 8 }, () => scarce('20')))
    const buyers = await Promise.all(Array.from({ length: 24 }, () => makeBuyer(shop)))
    for (const [index, { contact }] of buyers.entries()) {
      const turned = [...variants.slice(index % 8), ...variants.slice(0, index % 8)]
      await makeCart(contact, index % 2 ? turned : turned.toReversed(), ['1', '1', '1', '1', '1'])
    }
    const results = await race(24, (index) => {
      const buyer = buyers[index]
      if (!buyer) throw new Error('no buyer')
      return placeOrder(buyer.contact, checkoutOf())
    })
    expect(outcomes(results)).toEqual({ done: 24 })
  })
})

test('one cart ordered twice, by two keys or by one, becomes one order', async () => {
  const buyer = await makeBuyer(shop)
  await makeCart(buyer.contact, shop.variants, ['1'])
  const [first, second] = [checkoutOf(), checkoutOf()]
  const results = await race(20, (index) => placeOrder(buyer.contact, index % 2 ? first : second))
  const numbers = new Set(results.flatMap((result) => (result.ok ? [result.value.number] : [])))
  expect(numbers.size).toBe(1)
  expect(outcomes(results)).toEqual({ done: 10, 'cart-changed': 10 })
  expect(await prisma.order.count({ where: { companyId: buyer.company.id } })).toBe(1)
})

describe('a blocking credit limit', () => {
  test('is never passed by 50 orders at once, of a company and its branches', async () => {
    // 10.00 net a piece, 12.10 gross: ten fit under 125.00
    const parent = await makeBuyer(shop, { limit: '125.00' })
    await prisma.creditAccount.updateMany({
      where: { companyId: parent.company.id },
      data: { sharedWithChildren: true },
    })
    const branches = await Promise.all(
      Array.from({ length: 25 }, () =>
        makeBuyer(shop, { parentId: parent.company.id, credit: false }),
      ),
    )
    const buyers = await Promise.all(
      Array.from({ length: 25 }, async () => {
        const user = await makeContact(parent.company.id, 'purchaser')
        return { contact: { ...parent.contact, userId: user.id } }
      }),
    )
    const all = [...branches, ...buyers]
    for (const { contact } of all) await makeCart(contact, shop.variants, ['1'])
    const results = await race(50, (index) => {
      const buyer = all[index]
      if (!buyer) throw new Error('no buyer')
      return placeOrder(buyer.contact, checkoutOf())
    })
    expect(outcomes(results)).toEqual({ done: 10, 'credit-exceeded': 40 })
    const ids = [parent, ...branches].map(({ company }) => company.id)
    const { _sum } = await prisma.companyBalance.aggregate({
      where: { companyId: { in: ids } },
      _sum: { commitment: true },
    })
    expect(String(_sum.commitment)).toBe('121')
  })
})

test('50 approvals at once place an order once', async () => {
  const buyer = await makeBuyer(shop)
  const companyId = buyer.company.id
  await prisma.approvalRule.create({
    data: { companyId, name: 'All', predicate: {}, tiers: [[{ role: 'approver' }]] },
  })
  const approvers = await Promise.all(
    Array.from({ length: 5 }, () => makeContact(companyId, 'approver')),
  )
  await makeCart(buyer.contact, shop.variants, ['1'])
  const placed = await placeOrder(buyer.contact, checkoutOf())
  if (!placed.ok) throw new Error(placed.refusal.code)
  const { number } = placed.value
  const { contentHash } = await prisma.order.findUniqueOrThrow({ where: { number } })
  const results = await race(50, (index) =>
    approveOrder(
      { userId: approvers[index % 5]?.id ?? 0n, scope: { kind: 'company', companyId } },
      { number, contentHash: contentHash ?? '', reason: null, at, today: '2026-06-15' },
    ),
  )
  expect(outcomes(results)).toEqual({ done: 1, 'order-state': 49 })
  const balance = await prisma.companyBalance.findFirst({ where: { companyId } })
  expect(String(balance?.commitment)).toBe('12.1')
})

test('of two orders at once with a number that is to be unique one is told', async () => {
  const company = { purchaseOrderNumberUnique: true }
  const buyer = await makeBuyer(shop, { company, credit: false })
  const others = await Promise.all(
    Array.from({ length: 10 }, () => makeContact(buyer.company.id, 'purchaser')),
  )
  const contacts = others.map(({ id }) => contactOf(id, buyer.company.id))
  for (const contact of contacts) await makeCart(contact, shop.variants, ['1'])
  const results = await race(10, (index) =>
    placeOrder(contacts[index] ?? buyer.contact, checkoutOf({ purchaseOrderNumber: 'PO-7' })),
  )
  expect(outcomes(results)).toEqual({ done: 1, 'purchase-order-taken': 9 })
})
