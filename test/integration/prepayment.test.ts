import { beforeAll, describe, expect, test } from 'vitest'
import { prisma } from '#app/db/client.server.ts'
import { applyCredit } from '#app/domain/billing/apply-credit.server.ts'
import { findAwaitedPayment } from '#app/domain/billing/prepayment-queries.server.ts'
import { exposure } from '#app/domain/credit/credit-position.ts'
import { loadCreditPosition } from '#app/domain/credit/credit-queries.server.ts'
import { cancelOrder } from '#app/domain/orders/cancel-order.server.ts'
import { verifyDatabase } from '#app/domain/reports/verify-database.server.ts'
import { Decimal } from '#pricing/decimal.ts'
import { at, makeBuyer, makeShop } from '#test/factories/orders.ts'
import { makeDesk, orderOf, today } from '#test/factories/paid-orders.ts'

const scope = { kind: 'staff', salesRepId: null } as const
let shop: Awaited<ReturnType<typeof makeShop>>
let desk: Awaited<ReturnType<typeof makeDesk>>
beforeAll(async () => {
  shop = await makeShop()
  desk = await makeDesk(shop)
})

describe('a prepaid order', () => {
  test('is not released before its money is there, and says how much is missing', async () => {
    const buyer = await makeBuyer(shop, { credit: false })
    const { number, total } = await desk.order(buyer)
    await desk.pay(buyer, '10.00')
    const missing = new Decimal(String(total)).minus(10).toFixed(2)
    expect(await desk.confirm(number)).toMatchObject({
      refusal: { code: 'order-not-paid', parameters: { missing, currency: 'EUR' } },
    })
    expect(await orderOf(number)).toMatchObject({ status: 'pendingPayment' })
    expect(await findAwaitedPayment(scope, number)).toMatchObject({ missing: { amount: missing } })
  })

  test('is placed when it is covered, and its invoice takes the money', async () => {
    const buyer = await makeBuyer(shop, { credit: false })
    const { number, total } = await desk.order(buyer)
    await desk.pay(buyer, '10.00', number)
    await desk.pay(buyer, new Decimal(String(total)).minus(10).toFixed(), number)
    expect(await desk.confirm(number)).toMatchObject({ value: { status: 'placed' } })
    const placed = await orderOf(number)
    expect(String(placed.lines[0]?.allocatedQuantity)).toBe('5')
    const invoice = await desk.issue(number)
    const rest = new Decimal(String(invoice.total)).minus(10).toString()
    expect(invoice.allocations.map(({ amount }) => String(amount))).toEqual(['10', rest])
    const balance = await prisma.companyBalance.findFirstOrThrow({
      where: { companyId: buyer.company.id },
    })
    expect(String(balance.receivable)).toBe('0')
  })

  test('named by a payment is paid before older invoices', async () => {
    const buyer = await makeBuyer(shop)
    const first = await desk.order(buyer)
    await desk.issue(first.number)
    await prisma.creditAccount.deleteMany({ where: { companyId: buyer.company.id } })
    const second = await desk.order(buyer)
    await desk.pay(buyer, String(second.total), `Order ${second.number.replace(/-/g, ' ')}`)
    expect(await desk.confirm(second.number)).toMatchObject({ value: { status: 'placed' } })
  })

  test('keeps its money: neither paid back nor set against anything else', async () => {
    const buyer = await makeBuyer(shop, { credit: false })
    const { number, total } = await desk.order(buyer)
    const payment = await desk.pay(buyer, new Decimal(String(total)).plus(3).toFixed(), number)
    await desk.confirm(number)
    expect(await desk.refund(payment, '3.01')).toMatchObject({
      refusal: { code: 'refund_over_credit', parameters: { left: '3.00' } },
    })
    expect((await desk.refund(payment, '3.00')).ok).toBe(true)
    expect(await applyCredit(desk.clerk, { sourceNumber: payment, at })).toMatchObject({
      refusal: { code: 'nothing_to_apply' },
    })
    await cancelOrder(scope, { number, actorId: desk.clerk.userId, reason: null, at, today })
    expect((await desk.refund(payment, String(total))).ok).toBe(true)
  })

  test('of eight with money for one, asked for at once, one is placed', async () => {
    const buyer = await makeBuyer(shop, { credit: false })
    const orders = []
    for (let made = 0; made < 8; made += 1) orders.push(await desk.order(buyer))
    await desk.pay(buyer, String(orders[0]?.total))
    // With a connection for each at hand: else the first is through before the others have theirs.
    await Promise.all(orders.map(() => prisma.$executeRaw`SELECT pg_sleep(0.2)`))
    const answers = await Promise.all(orders.map(({ number }) => desk.confirm(number)))
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
  })

  test('lends its money to no credit limit', async () => {
    const buyer = await makeBuyer(shop, { credit: false })
    const { number, total } = await desk.order(buyer)
    await desk.pay(buyer, String(total), number)
    const debtor = { companyId: buyer.company.id, currency: 'EUR', today }
    const used = async () => exposure(await loadCreditPosition(prisma, debtor)).toFixed(2)
    expect(await used()).toBe(new Decimal(String(total)).negated().toFixed(2))
    await desk.confirm(number)
    expect(await used()).toBe('0.00')
    await desk.issue(number)
    expect(await used()).toBe('0.00')
  })
})

test('after all of it everything adds up', async () => {
  const broken = (await verifyDatabase()).filter(({ violations }) => violations.length > 0)
  expect(broken).toEqual([])
})
