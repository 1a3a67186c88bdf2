import { beforeAll, describe, expect, test } from 'vitest'
import { prisma } from '#app/db/client.server.ts'
import { countStatements } from '#app/db/statement-count.server.ts'
import { placeOrder } from '#app/domain/orders/place-order.server.ts'
import { makePriceList } from '#test/factories/agreements.ts'
import { makeVariant } from '#test/factories/goods.ts'
import { checkoutOf, makeAddress, makeBuyer, makeCart, makeShop } from '#test/factories/orders.ts'
import { makeContact } from '#test/factories/people.ts'

let shop: Awaited<ReturnType<typeof makeShop>>
beforeAll(async () => {
  shop = await makeShop({ freight: true })
})

async function place(
  buyer: Awaited<ReturnType<typeof makeBuyer>>,
  quantities: string[],
  given: Parameters<typeof checkoutOf>[0] = {},
) {
  await makeCart(buyer.contact, shop.variants, quantities)
  return placeOrder(buyer.contact, checkoutOf(given))
}

const orderOf = (number: string) =>
  prisma.order.findUniqueOrThrow({
    where: { number },
    include: {
      lines: { include: { allocations: true } },
      charges: true,
      taxGroups: true,
      events: true,
    },
  })

describe('placing a cart', () => {
  test('snapshots lines, totals, terms and address, allocates stock and binds credit', async () => {
    const buyer = await makeBuyer(shop)
    const placed = await place(buyer, ['2', '3'], {
      purchaseOrderNumber: 'PO-1',
      note: 'ring twice',
    })
    if (!placed.ok) throw new Error(placed.refusal.code)
    const order = await orderOf(placed.value.number)
    expect(order).toMatchObject({
      status: 'placed',
      purchaseOrderNumber: 'PO-1',
      note: 'ring twice',
      onAccount: true,
      committed: true,
      paymentTerms: { schedule: { rule: 'NET', days: 30 } },
      shippingAddress: { city: 'Cluj' },
    })
    // 50.00 goods + 15.00 freight, 21 %
    expect([order.subtotal, order.chargeTotal, order.taxTotal, order.total].map(String)).toEqual([
      '50',
      '15',
      '13.65',
      '78.65',
    ])
    expect(order.lines.map((line) => String(line.allocatedQuantity))).toEqual(['2', '3'])
    expect(order.lines.flatMap((line) => line.allocations)).toHaveLength(2)
    expect(order.lines[0]?.receipt).toMatchObject({ version: 1 })
    const balance = await prisma.companyBalance.findFirst({
      where: { companyId: buyer.company.id },
    })
    expect(String(balance?.commitment)).toBe('78.65')
    const mail = await prisma.mailMessage.findFirst({ where: { companyId: buyer.company.id } })
    expect(mail).toMatchObject({ toAddress: buyer.user.email })
    const cart = await prisma.cart.findFirst({ where: { companyId: buyer.company.id } })
    expect(cart?.status).toBe('ordered')
  })

  test('of five lines takes at most 15 statements with the look-up of the session', async () => {
    const buyer = await makeBuyer(shop)
    await makeCart(buyer.contact, shop.variants, ['1', '2', '3', '4', '5'])
    const count = { statements: 0, texts: [] as string[] }
    const placed = await countStatements(count, () => placeOrder(buyer.contact, checkoutOf()))
    expect(placed.ok).toBe(true)
    expect(count.texts.length, count.texts.join('\n---\n')).toBeLessThanOrEqual(14)
  })

  test('asks the company for what it asks of itself', async () => {
    const company = { purchaseOrderNumberRequired: true, purchaseOrderNumberUnique: true }
    const buyer = await makeBuyer(shop, { company })
    const without = await place(buyer, ['1'])
    expect(without).toMatchObject({ refusal: { code: 'purchase-order-required' } })
    expect(
      await placeOrder(buyer.contact, checkoutOf({ purchaseOrderNumber: 'A-1' })),
    ).toMatchObject({ ok: true })
    const again = await place(buyer, ['1'], { purchaseOrderNumber: ' a-1 ' })
    expect(again).toMatchObject({ refusal: { code: 'purchase-order-taken' } })
  })

  test('is refused while no VAT rate of its goods is recorded', async () => {
    const buyer = await makeBuyer(shop)
    const taxCategoryCode = 'luxury'
    await prisma.taxCategory.create({ data: { code: taxCategoryCode, name: 'Luxury' } })
    const variant = await makeVariant({ categoryId: shop.category.id, onHand: '10' })
    await prisma.variant.update({ where: { id: variant.id }, data: { taxCategoryCode } })
    await makePriceList('base', [[variant, '1', '10.00']])
    await makeCart(buyer.contact, [variant], ['1'])
    expect(await placeOrder(buyer.contact, checkoutOf())).toMatchObject({
      refusal: { code: 'tax-rate-missing', parameters: { sku: variant.sku } },
    })
  })

  test("does not find another company's address", async () => {
    const [buyer, other] = [await makeBuyer(shop), await makeBuyer(shop)]
    const placed = await place(buyer, ['1'], { shipToId: other.address.id })
    expect(placed).toMatchObject({ refusal: { code: 'not-found' } })
    const billed = await placeOrder(buyer.contact, checkoutOf({ billToId: other.address.id }))
    expect(billed).toMatchObject({ refusal: { code: 'not-found' } })
  })

  test('is refused where the cart or the total is not what the buyer saw', async () => {
    const buyer = await makeBuyer(shop)
    expect(await place(buyer, ['1'], { cartVersion: 2 })).toMatchObject({
      refusal: { code: 'cart-changed' },
    })
    const dearer = await placeOrder(buyer.contact, checkoutOf({ seenTotal: '27.83' }))
    expect(dearer).toMatchObject({
      refusal: { code: 'total-changed', parameters: { now: '30.25' } },
    })
    expect(await placeOrder(buyer.contact, checkoutOf({ seenTotal: '30.25' }))).toMatchObject({
      ok: true,
    })
  })

  test('beyond a blocking limit leaves nothing behind', async () => {
    const buyer = await makeBuyer(shop, { limit: '30.24' })
    const placed = await place(buyer, ['1'])
    expect(placed).toMatchObject({
      refusal: { code: 'credit-exceeded', parameters: { available: '30.24' } },
    })
    expect(await prisma.order.count({ where: { companyId: buyer.company.id } })).toBe(0)
    expect(await prisma.cart.findFirst({ where: { companyId: buyer.company.id } })).toMatchObject({
      status: 'open',
    })
  })

  test('beyond a limit that finance decides on is held, allocated and counted apart', async () => {
    const buyer = await makeBuyer(shop, { limit: '10', policy: 'approve' })
    const placed = await place(buyer, ['1'])
    expect(placed).toMatchObject({ value: { status: 'onHold' } })
    const [order] = await prisma.order.findMany({
      where: { companyId: buyer.company.id },
      include: { lines: true },
    })
    expect(order).toMatchObject({ holdReason: 'over-limit', committed: false })
    expect(String(order?.lines[0]?.allocatedQuantity)).toBe('1')
  })

  test('without a credit account waits for payment with its stock reserved', async () => {
    const buyer = await makeBuyer(shop, { credit: false })
    const placed = await place(buyer, ['1'])
    expect(placed).toMatchObject({ value: { status: 'pendingPayment' } })
    const order = await prisma.order.findFirstOrThrow({ where: { companyId: buyer.company.id } })
    expect(order).toMatchObject({
      onAccount: false,
      paymentTerms: { schedule: { rule: 'PREPAID' } },
    })
    const held = await prisma.reservation.findMany({ where: { documentId: order.id } })
    expect(held).toMatchObject([{ status: 'held' }])
  })

  test('of a buyer in another member state with a valid number is an intra-EU supply', async () => {
    const buyer = await makeBuyer(shop, { company: { vatNumberValid: true } })
    const abroad = await makeAddress(buyer.company.id, 'DE')
    const placed = await place(buyer, ['1'], { shipToId: abroad.id })
    if (!placed.ok) throw new Error(placed.refusal.code)
    const order = await orderOf(placed.value.number)
    expect(order.lines[0]?.vatCategory).toBe('K')
    expect(String(order.taxTotal)).toBe('0')
  })

  test('whose company wants consent above an amount waits for an approver', async () => {
    const buyer = await makeBuyer(shop)
    await prisma.approvalRule.create({
      data: {
        companyId: buyer.company.id,
        name: 'Large',
        predicate: { amountOver: '20.00', currency: 'EUR' },
        tiers: [[{ role: 'approver' }]],
      },
    })
    await makeContact(buyer.company.id, 'approver')
    const placed = await place(buyer, ['1'])
    expect(placed).toMatchObject({ value: { status: 'pendingApproval' } })
    const order = await prisma.order.findFirstOrThrow({ where: { companyId: buyer.company.id } })
    expect(order).toMatchObject({ committed: false, approvalTiers: [{ rule: 'Large' }] })
  })

  test('with the same key again gives the same order, with another body none', async () => {
    const buyer = await makeBuyer(shop)
    const checkout = checkoutOf({ note: 'once' })
    await makeCart(buyer.contact, shop.variants, ['1'])
    const first = await placeOrder(buyer.contact, checkout)
    expect(
      await placeOrder(buyer.contact, { ...checkout, at: '2026-06-15T10:00:00.000Z' }),
    ).toEqual(first)
    const other = await placeOrder(buyer.contact, { ...checkout, note: 'twice' })
    expect(other).toMatchObject({ refusal: { code: 'key-used-otherwise' } })
    expect(await prisma.order.count({ where: { companyId: buyer.company.id } })).toBe(1)
  })
})

describe('stock', () => {
  test('that is short is refused with what is there, all lines of an item together', async () => {
    const [variant] = shop.variants
    if (!variant) throw new Error('no goods')
    const buyer = await makeBuyer(shop)
    await prisma.cart.create({
      data: {
        companyId: buyer.company.id,
        userId: buyer.user.id,
        currency: 'EUR',
        lines: {
          create: [
            { variantId: variant.id, unitCode: 'pc', quantity: '60', position: 1 },
            { variantId: variant.id, unitCode: 'box', quantity: '4', position: 2 },
          ],
        },
      },
    })
    const placed = await placeOrder(buyer.contact, checkoutOf())
    expect(placed).toMatchObject({
      refusal: { code: 'order-stock-short', parameters: { wanted: '108', sku: variant.sku } },
    })
  })
})
