import { beforeAll, describe, expect, test } from 'vitest'
import { prisma } from '#app/db/client.server.ts'
import { applyCredit } from '#app/domain/billing/apply-credit.server.ts'
import { confirmPrepayment } from '#app/domain/billing/confirm-prepayment.server.ts'
import { issueInvoice } from '#app/domain/billing/issue-invoice.server.ts'
import { findAwaitedPayment } from '#app/domain/billing/prepayment-queries.server.ts'
import { recordPayment } from '#app/domain/billing/record-payment.server.ts'
import { refundCredit } from '#app/domain/billing/refund-credit.server.ts'
import { exposure } from '#app/domain/credit/credit-position.ts'
import { loadCreditPosition } from '#app/domain/credit/credit-queries.server.ts'
import { cancelOrder } from '#app/domain/orders/cancel-order.server.ts'
import { placeOrder } from '#app/domain/orders/place-order.server.ts'
import { verifyDatabase } from '#app/domain/reports/verify-database.server.ts'
import { Decimal } from '#pricing/decimal.ts'
import { at, checkoutOf, makeBuyer, makeCart, makeShop } from '#test/factories/orders.ts'
import { makeStaff } from '#test/factories/people.ts'

const today = '2026-06-15'
const scope = { kind: 'staff', salesRepId: null } as const
let shop: Awaited<ReturnType<typeof makeShop>>
let clerk: { userId: bigint; scope: typeof scope }
beforeAll(async () => {
  shop = await makeShop()
  clerk = { userId: (await makeStaff('finance')).id, scope }
})

type Buyer = Awaited<ReturnType<typeof makeBuyer>>

/** Five pieces at 10.00 and VAT. */
async function order(buyer: Buyer) {
  await makeCart(buyer.contact, shop.variants, ['5'])
  const placed = await placeOrder(buyer.contact, checkoutOf())
  if (!placed.ok) throw new Error(placed.refusal.code)
  return orderOf(placed.value.number)
}

const orderOf = (number: string) =>
  prisma.order.findUniqueOrThrow({ where: { number }, include: { lines: true } })

const confirm = (number: string) =>
  confirmPrepayment(scope, { number, actorId: clerk.userId, reason: null, at, today })

async function pay({ company }: Buyer, amount: string, reference: string | null = null) {
  const paid = await recordPayment(clerk, {
    company: company.code,
    currency: 'EUR',
    amount: new Decimal(amount),
    valueOn: today,
    method: 'transfer',
    reference,
    allocations: 'suggested',
    allowDuplicate: true,
    at,
  })
  if (!paid.ok) throw new Error(paid.refusal.code)
  return paid.value.paymentNumber
}

const refund = (sourceNumber: string, amount: string) =>
  refundCredit(clerk, {
    sourceNumber,
    amount: new Decimal(amount),
    valueOn: today,
    method: 'transfer',
    reference: null,
    at,
  })

describe('a prepaid order', () => {
  test('is not released before its money is there, and says how much is missing', async () => {
    const buyer = await makeBuyer(shop, { credit: false })
    const { number, total } = await order(buyer)
    await pay(buyer, '10.00')
    const missing = new Decimal(String(total)).minus(10).toFixed(2)
    expect(await confirm(number)).toMatchObject({
      refusal: { code: 'order-not-paid', parameters: { missing, currency: 'EUR' } },
    })
    expect(await orderOf(number)).toMatchObject({ status: 'pendingPayment' })
    expect(await findAwaitedPayment(scope, number)).toMatchObject({ missing: { amount: missing } })
  })

  test('is placed when it is covered, and its invoice takes the money', async () => {
    const buyer = await makeBuyer(shop, { credit: false })
    const { number, total } = await order(buyer)
    await pay(buyer, '10.00', number)
    await pay(buyer, new Decimal(String(total)).minus(10).toFixed(), number)
    expect(await confirm(number)).toMatchObject({ value: { status: 'placed' } })
    const placed = await orderOf(number)
    expect(String(placed.lines[0]?.allocatedQuantity)).toBe('5')
    const invoiced = await issueInvoice(clerk, {
      orderNumber: number,
      subject: { kind: 'rest' },
      at,
    })
    if (!invoiced.ok) throw new Error(invoiced.refusal.code)
    const invoice = await prisma.invoice.findUniqueOrThrow({
      where: { number: invoiced.value.invoiceNumber },
      include: { allocations: true },
    })
    const rest = new Decimal(String(invoice.total)).minus(10).toString()
    expect(invoice.allocations.map(({ amount }) => String(amount))).toEqual(['10', rest])
    const balance = await prisma.companyBalance.findFirstOrThrow({
      where: { companyId: buyer.company.id },
    })
    expect(String(balance.receivable)).toBe('0')
  })

  test('named by a payment is paid before older invoices', async () => {
    const buyer = await makeBuyer(shop)
    const first = await order(buyer)
    const older = await issueInvoice(clerk, {
      orderNumber: first.number,
      subject: { kind: 'rest' },
      at,
    })
    expect(older.ok).toBe(true)
    await prisma.creditAccount.deleteMany({ where: { companyId: buyer.company.id } })
    const second = await order(buyer)
    await pay(buyer, String(second.total), `Order ${second.number.replace(/-/g, ' ')}`)
    expect(await confirm(second.number)).toMatchObject({ value: { status: 'placed' } })
  })

  test('keeps its money: neither paid back nor set against anything else', async () => {
    const buyer = await makeBuyer(shop, { credit: false })
    const { number, total } = await order(buyer)
    const payment = await pay(buyer, new Decimal(String(total)).plus(3).toFixed(), number)
    await confirm(number)
    expect(await refund(payment, '3.01')).toMatchObject({
      refusal: { code: 'refund_over_credit', parameters: { left: '3.00' } },
    })
    expect((await refund(payment, '3.00')).ok).toBe(true)
    expect(await applyCredit(clerk, { sourceNumber: payment, at })).toMatchObject({
      refusal: { code: 'nothing_to_apply' },
    })
    await cancelOrder(scope, { number, actorId: clerk.userId, reason: null, at, today })
    expect((await refund(payment, String(total))).ok).toBe(true)
  })

  test('of eight with money for one, asked for at once, one is placed', async () => {
    const buyer = await makeBuyer(shop, { credit: false })
    const orders = []
    for (let made = 0; made < 8; made += 1) orders.push(await order(buyer))
    await pay(buyer, String(orders[0]?.total))
    // With a connection for each at hand: else the first is through before the others have theirs.
    await Promise.all(orders.map(() => prisma.$executeRaw`SELECT pg_sleep(0.2)`))
    const answers = await Promise.all(orders.map(({ number }) => confirm(number)))
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
  })

  test('lends its money to no credit limit', async () => {
    const buyer = await makeBuyer(shop, { credit: false })
    const { number, total } = await order(buyer)
    await pay(buyer, String(total), number)
    const debtor = { companyId: buyer.company.id, currency: 'EUR', today }
    const used = async () => exposure(await loadCreditPosition(prisma, debtor)).toFixed(2)
    expect(await used()).toBe(new Decimal(String(total)).negated().toFixed(2))
    await confirm(number)
    expect(await used()).toBe('0.00')
    await issueInvoice(clerk, { orderNumber: number, subject: { kind: 'rest' }, at })
    expect(await used()).toBe('0.00')
  })
})

test('after all of it everything adds up', async () => {
  const broken = (await verifyDatabase()).filter(({ violations }) => violations.length > 0)
  expect(broken).toEqual([])
})
