import { beforeAll, describe, expect, test } from 'vitest'
import { prisma } from '#app/db/client.server.ts'
import { findAwaitedPayment } from '#app/domain/billing/prepayment-queries.server.ts'
import { startPicking } from '#app/domain/fulfilment/start-picking.server.ts'
import { cancelOrder } from '#app/domain/orders/cancel-order.server.ts'
import { holdOrder, liftHold } from '#app/domain/orders/hold-order.server.ts'
import { findOrderView } from '#app/domain/orders/order-view-queries.server.ts'
import { verifyDatabase } from '#app/domain/reports/verify-database.server.ts'
import { at, makeBuyer as makePrepaid, makeShop } from '#test/factories/orders.ts'
import { makeDepositTerm, makeDesk, orderOf } from '#test/factories/paid-orders.ts'

const scope = { kind: 'staff', salesRepId: null } as const
let shop: Awaited<ReturnType<typeof makeShop>>
let desk: Awaited<ReturnType<typeof makeDesk>>
let makeBuyer: Awaited<ReturnType<typeof makeDepositTerm>>
beforeAll(async () => {
  shop = await makeShop({ onHand: '1000' })
  desk = await makeDesk(shop)
  makeBuyer = await makeDepositTerm()
})

type Buyer = Awaited<ReturnType<typeof makePrepaid>>

/** An order under way, with the payment that let it go. */
async function released(buyer: Buyer, reference = true) {
  const { number, deposit } = await desk.order(buyer)
  const payment = await desk.pay(buyer, String(deposit), reference ? number : null)
  expect(await desk.confirm(number)).toMatchObject({ value: { status: 'placed' } })
  return { number, payment }
}

const stateOf = async (number: string) => (await orderOf(number)).status

/** Level of the one variant that is ordered. */
async function stock() {
  const level = await prisma.stockLevel.findFirstOrThrow({
    where: { variantId: shop.variants[0]?.id ?? 0n },
  })
  return { allocated: Number(level.allocated), reserved: Number(level.reserved) }
}

describe('undoing the payment of an order under way', () => {
  test.each([
    ['with a deposit', () => makeBuyer(shop)],
    ['that was prepaid', () => makePrepaid(shop, { credit: false })],
  ])('%s has it wait again, its stock reserved and its credit free', async (_, make) => {
    const buyer = await make()
    const { number, payment } = await released(buyer)
    const before = await stock()
    expect(await desk.undo(payment)).toMatchObject({ value: { waiting: [number] } })
    expect(await orderOf(number)).toMatchObject({ status: 'pendingPayment', committed: false })
    const events = await prisma.orderEvent.findMany({
      where: { order: { number }, kind: 'paymentUndone' },
    })
    expect(events.map(({ comment }) => comment)).toEqual([payment])
    expect(await stock()).toEqual({
      allocated: before.allocated - 5,
      reserved: before.reserved + 5,
    })
    const { deposit } = await orderOf(number)
    expect(await findAwaitedPayment(scope, number)).toMatchObject({
      missing: { amount: Number(deposit).toFixed(2) },
    })
    const balance = await prisma.companyBalance.findFirstOrThrow({
      where: { companyId: buyer.company.id },
    })
    expect([balance.receivable, balance.commitment].map(String)).toEqual(['0', '0'])
    await desk.pay(buyer, String(deposit), number)
    expect(await desk.confirm(number)).toMatchObject({ value: { status: 'placed' } })
    expect(await stock()).toEqual(before)
  })

  test('takes an order back from picking, and twice changes nothing', async () => {
    const { number, payment } = await released(await makeBuyer(shop))
    expect((await startPicking(desk.clerk, { orderNumber: number, at })).ok).toBe(true)
    expect(await desk.undo(payment)).toMatchObject({ value: { waiting: [number] } })
    expect(await desk.undo(payment)).toMatchObject({ value: { waiting: [] } })
    expect(await stateOf(number)).toBe('pendingPayment')
  })

  test('leaves it alone where other money of the company is free for it', async () => {
    const buyer = await makeBuyer(shop)
    const { number, payment } = await released(buyer)
    await desk.pay(buyer, '18.15')
    expect(await desk.undo(payment)).toMatchObject({ value: { waiting: [] } })
    expect(await stateOf(number)).toBe('placed')
  })

  test('takes the order that the payment names, not the newest', async () => {
    const buyer = await makeBuyer(shop)
    const [first, second] = [await released(buyer), await released(buyer)]
    expect(await desk.undo(first.payment)).toMatchObject({ value: { waiting: [first.number] } })
    expect(await stateOf(second.number)).toBe('placed')
  })

  test('is refused once it has left without an invoice, and opens the invoice afterwards', async () => {
    const buyer = await makeBuyer(shop)
    const { number, payment } = await released(buyer)
    const shipment = await desk.ship(number, '5')
    expect(await desk.undo(payment)).toMatchObject({
      refusal: { code: 'payment_keeps_orders', parameters: { payment, orders: number } },
    })
    expect(await stateOf(number)).toBe('shipped')
    const invoice = await desk.issue(number, shipment)
    expect(await desk.undo(payment)).toMatchObject({ value: { waiting: [] } })
    const allocations = await prisma.paymentAllocation.aggregate({
      where: { invoiceId: invoice.id },
      _sum: { amount: true },
    })
    expect(String(allocations._sum.amount)).toBe('0')
  })
})

describe('an order that a person holds', () => {
  test.each([
    ['with a deposit', () => makeBuyer(shop), '42.35'],
    ['that was prepaid', () => makePrepaid(shop, { credit: false }), '0'],
  ])('%s is on hold again once it is paid again', async (_, make, commitment) => {
    const buyer = await make()
    const { number, payment } = await released(buyer)
    const before = await stock()
    await holdOrder(scope, { ...desk.step, number, reason: 'Ask the owner first' })
    await desk.undo(payment)
    expect(await findOrderView(scope, number)).toMatchObject({
      status: 'pendingPayment',
      holdReasons: ['Ask the owner first'],
    })
    await desk.pay(buyer, String((await orderOf(number)).deposit), number)
    expect(await desk.confirm(number)).toMatchObject({ value: { status: 'onHold' } })
    expect(await findOrderView(scope, number)).toMatchObject({
      status: 'onHold',
      holdReasons: ['Ask the owner first'],
    })
    const where = { companyId: buyer.company.id }
    const balance = await prisma.companyBalance.findFirstOrThrow({ where })
    expect([String(balance.commitment), await stock()]).toEqual([commitment, before])
    expect((await startPicking(desk.clerk, { orderNumber: number, at })).ok).toBe(false)
    expect(await liftHold(scope, { ...desk.step, number })).toMatchObject({
      value: { status: 'placed' },
    })
    expect(await orderOf(number)).toMatchObject({ status: 'placed', manualHold: null })
    const lifted = await prisma.companyBalance.findFirstOrThrow({ where })
    expect(String(lifted.commitment)).toBe(commitment)
  })

  test('goes on at once where the hold was lifted while it waited for its money', async () => {
    const buyer = await makeBuyer(shop)
    const { number, payment } = await released(buyer)
    await holdOrder(scope, { ...desk.step, number })
    await desk.undo(payment)
    expect(await liftHold(scope, { ...desk.step, number })).toMatchObject({
      value: { status: 'pendingPayment' },
    })
    expect(await liftHold(scope, { ...desk.step, number })).toMatchObject({
      refusal: { code: 'order-state' },
    })
    await desk.pay(buyer, '18.15', number)
    expect(await desk.confirm(number)).toMatchObject({ value: { status: 'placed' } })
  })

  test('and has no credit any more says both, and is let go at once', async () => {
    const buyer = await makeBuyer(shop, { policy: 'approve' })
    const { number, payment } = await released(buyer)
    await holdOrder(scope, { ...desk.step, number, reason: 'Ask the owner first' })
    await desk.undo(payment)
    await prisma.creditAccount.updateMany({
      where: { companyId: buyer.company.id },
      data: { creditLimit: '10.00' },
    })
    await desk.pay(buyer, '18.15', number)
    await desk.confirm(number)
    expect(await findOrderView(scope, number)).toMatchObject({
      holdReasons: ['over-limit', 'Ask the owner first'],
    })
    await liftHold(scope, { ...desk.step, number })
    expect(await orderOf(number)).toMatchObject({ status: 'placed', committed: true })
  })

  test('is cancelled as any other', async () => {
    const buyer = await makeBuyer(shop)
    const { number, payment } = await released(buyer)
    await holdOrder(scope, { ...desk.step, number })
    await desk.undo(payment)
    expect((await cancelOrder(scope, { ...desk.step, number })).ok).toBe(true)
  })
})

test('after all of it everything adds up', async () => {
  const broken = (await verifyDatabase()).filter(({ violations }) => violations.length > 0)
  expect(broken).toEqual([])
})
