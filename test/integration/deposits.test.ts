import { beforeAll, describe, expect, test } from 'vitest'
import { prisma } from '#app/db/client.server.ts'
import { applyCredit } from '#app/domain/billing/apply-credit.server.ts'
import { findInvoice } from '#app/domain/billing/invoice-queries.server.ts'
import { listPayments } from '#app/domain/billing/payment-list-queries.server.ts'
import { findPaymentView } from '#app/domain/billing/payment-queries.server.ts'
import { findAwaitedPayment } from '#app/domain/billing/prepayment-queries.server.ts'
import { exposure } from '#app/domain/credit/credit-position.ts'
import { loadCreditPosition } from '#app/domain/credit/credit-queries.server.ts'
import { approveOrder } from '#app/domain/orders/approve-order.server.ts'
import { cancelOrder } from '#app/domain/orders/cancel-order.server.ts'
import { holdOrder, liftHold } from '#app/domain/orders/hold-order.server.ts'
import { placeOrder } from '#app/domain/orders/place-order.server.ts'
import { verifyDatabase } from '#app/domain/reports/verify-database.server.ts'
import { at, checkoutOf, makeCart, makeShop } from '#test/factories/orders.ts'
import { makeDepositTerm, makeDesk, orderOf, today } from '#test/factories/paid-orders.ts'
import { makeContact } from '#test/factories/people.ts'

const scope = { kind: 'staff', salesRepId: null } as const
let shop: Awaited<ReturnType<typeof makeShop>>
let desk: Awaited<ReturnType<typeof makeDesk>>
let makeBuyer: Awaited<ReturnType<typeof makeDepositTerm>>
beforeAll(async () => {
  shop = await makeShop({ onHand: '1000' })
  desk = await makeDesk(shop)
  makeBuyer = await makeDepositTerm()
})

async function position(companyId: bigint) {
  const credit = await loadCreditPosition(prisma, { companyId, currency: 'EUR', today })
  const { receivable, kept, commitment, waiting, held } = credit
  const figures = { receivable, kept, commitment, waiting, held, exposure: exposure(credit) }
  return Object.fromEntries(
    Object.entries(figures).map(([name, amount]) => [name, amount.toFixed(2)]),
  )
}

const none = { receivable: '0.00', kept: '0.00', commitment: '0.00', waiting: '0.00', held: '0.00' }

describe('an order with a deposit', () => {
  test('waits for it and binds no credit until it is there', async () => {
    const buyer = await makeBuyer(shop)
    const { number, deposit, status } = await desk.order(buyer)
    expect([status, String(deposit)]).toEqual(['pendingPayment', '18.15'])
    expect(await findAwaitedPayment(scope, number)).toMatchObject({
      deposit: { amount: '18.15' },
      missing: { amount: '18.15' },
    })
    expect(await position(buyer.company.id)).toEqual({
      ...none,
      waiting: '42.35',
      exposure: '0.00',
    })
    await desk.pay(buyer, '18.14', number)
    expect(await desk.confirm(number)).toMatchObject({
      refusal: { code: 'order-not-paid', parameters: { missing: '0.01', currency: 'EUR' } },
    })
    const mail = await prisma.mailMessage.findFirstOrThrow({
      where: { companyId: buyer.company.id, subject: `Order ${number} waits for your payment` },
    })
    expect(mail.text).toContain('€18.15')
  })

  test('is placed when it is there, on account for the rest, which alone is exposed', async () => {
    const buyer = await makeBuyer(shop)
    const { number } = await desk.order(buyer)
    const payment = await desk.pay(buyer, '18.15', number)
    expect(await desk.confirm(number)).toMatchObject({ value: { status: 'placed' } })
    expect(await orderOf(number)).toMatchObject({ committed: true, onAccount: true })
    expect(await position(buyer.company.id)).toEqual({
      ...none,
      receivable: '-18.15',
      kept: '18.15',
      commitment: '42.35',
      exposure: '42.35',
    })
    expect(await desk.refund(payment, '0.01')).toMatchObject({
      refusal: { code: 'refund_over_credit', parameters: { left: '0.00' } },
    })
    expect(await findPaymentView(scope, payment)).toMatchObject({
      state: 'applied',
      unapplied: { amount: '0.00' },
      kept: { amount: '18.15' },
      keptFor: [number],
    })
    const asked = { q: payment, sort: 'unapplied', descending: true, pageSize: 10, offset: 0 }
    expect(await listPayments(scope, asked)).toMatchObject({ rows: [{ keptFor: [number] }] })
    expect(await applyCredit(desk.clerk, { sourceNumber: payment, at })).toMatchObject({
      refusal: { code: 'nothing_to_apply' },
    })
  })

  test('has it set against its invoice, which shows and asks for the rest by the rule', async () => {
    const buyer = await makeBuyer(shop)
    const { number } = await desk.order(buyer)
    const payment = await desk.pay(buyer, '18.15', number)
    await desk.confirm(number)
    const invoice = await desk.issue(number)
    expect(invoice.allocations.map(({ amount }) => String(amount))).toEqual(['18.15'])
    expect(invoice.content).toMatchObject({
      dues: [{ dueOn: '2026-07-15', amount: '42.35' }],
      received: { dueOn: today, amount: '18.15', payable: '42.35' },
    })
    const mail = await prisma.mailMessage.findFirstOrThrow({
      where: { companyId: buyer.company.id, subject: { startsWith: 'Invoice' } },
    })
    expect(mail.text).toContain('€18.15 was paid with the order; €42.35 is left to pay by')
    expect(await findInvoice(scope, invoice.number, at)).toMatchObject({
      open: { amount: '42.35' },
      state: 'partiallyPaid',
      settlements: [{ kind: 'payment', document: payment, amount: { amount: '18.15' } }],
    })
    expect(await position(buyer.company.id)).toEqual({
      ...none,
      receivable: '42.35',
      exposure: '42.35',
    })
  })

  test('gives it to the first of its invoices, and what is left to the next', async () => {
    const buyer = await makeBuyer(shop)
    const { number, total } = await desk.order(buyer)
    await desk.pay(buyer, '18.15', number)
    await desk.confirm(number)
    const parts = []
    for (const pieces of ['1', '1', '3'])
      parts.push(await desk.issue(number, await desk.ship(number, pieces)))
    const taken = parts.map(({ allocations }) => allocations.map(({ amount }) => String(amount)))
    expect(taken).toEqual([['12.1'], ['6.05'], []])
    expect(parts.map(({ dues }) => dues.map(({ amount }) => String(amount)))).toEqual([
      ['12.1'],
      ['6.05', '6.05'],
      ['36.3'],
    ])
    const sum = parts.reduce((all, part) => all + Number(part.total), 0)
    expect(sum.toFixed(2)).toBe(Number(total).toFixed(2))
    expect(await position(buyer.company.id)).toMatchObject({
      commitment: '0.00',
      receivable: '42.35',
    })
  })

  test('is not asked for where the rest has no credit', async () => {
    const buyer = await makeBuyer(shop, { limit: '42.34' })
    await makeCart(buyer.contact, shop.variants, ['5'])
    expect(await placeOrder(buyer.contact, checkoutOf())).toMatchObject({
      refusal: { code: 'credit-exceeded', parameters: { available: '42.34' } },
    })
  })

  test('is checked for credit again when it is released: its deposit lends none to the rest', async () => {
    const buyer = await makeBuyer(shop, { limit: '50.00' })
    const [first, second] = [await desk.order(buyer), await desk.order(buyer)]
    await desk.pay(buyer, '18.15', first.number)
    await desk.pay(buyer, '18.15', second.number)
    expect(await desk.confirm(first.number)).toMatchObject({ value: { status: 'placed' } })
    expect(await desk.confirm(second.number)).toMatchObject({
      refusal: { code: 'credit-exceeded' },
    })
    expect(await orderOf(second.number)).toMatchObject({ status: 'pendingPayment' })
  })

  test('held for credit keeps its deposit, and commits the rest when finance lets it go', async () => {
    const buyer = await makeBuyer(shop, { limit: '10.00', policy: 'approve' })
    const { number } = await desk.order(buyer)
    const payment = await desk.pay(buyer, '18.15', number)
    expect(await desk.confirm(number)).toMatchObject({ value: { status: 'onHold' } })
    expect((await desk.refund(payment, '0.01')).ok).toBe(false)
    expect(await position(buyer.company.id)).toMatchObject({ held: '42.35', exposure: '0.00' })
    await liftHold(scope, { ...desk.step, number })
    expect(await position(buyer.company.id)).toMatchObject({ commitment: '42.35', held: '0.00' })
    await holdOrder(scope, { ...desk.step, number })
    expect((await desk.refund(payment, '0.01')).ok).toBe(false)
  })

  test('cancelled gives the credit and the deposit back', async () => {
    const buyer = await makeBuyer(shop)
    const { number } = await desk.order(buyer)
    const payment = await desk.pay(buyer, '18.15', number)
    await desk.confirm(number)
    expect((await cancelOrder(scope, { ...desk.step, number })).ok).toBe(true)
    expect(await position(buyer.company.id)).toMatchObject({
      commitment: '0.00',
      exposure: '-18.15',
    })
    expect((await desk.refund(payment, '18.15')).ok).toBe(true)
  })

  test('waits for consent first, then for its deposit', async () => {
    const buyer = await makeBuyer(shop)
    const approver = await makeContact(buyer.company.id, 'approver')
    await prisma.approvalRule.create({
      data: {
        companyId: buyer.company.id,
        name: 'All',
        predicate: { amountOver: '0.00', currency: 'EUR' },
        tiers: [[[{ role: 'approver' }]]],
      },
    })
    const { number, contentHash, status } = await desk.order(buyer)
    expect(status).toBe('pendingApproval')
    const approved = await approveOrder(
      { userId: approver.id, scope: { kind: 'company', companyId: buyer.company.id } },
      { number, contentHash: contentHash ?? '', reason: null, at, today },
    )
    expect(approved).toMatchObject({ value: { status: 'pendingPayment' } })
    await desk.pay(buyer, '18.15', number)
    expect(await desk.confirm(number)).toMatchObject({ value: { status: 'placed' } })
  })

  test('of a company without credit is paid in full first', async () => {
    const buyer = await makeBuyer(shop, { credit: false })
    const { total, deposit, onAccount } = await desk.order(buyer)
    expect([String(deposit), onAccount]).toEqual([String(total), false])
  })
})

test('after all of it everything adds up', async () => {
  const broken = (await verifyDatabase()).filter(({ violations }) => violations.length > 0)
  expect(broken).toEqual([])
})
