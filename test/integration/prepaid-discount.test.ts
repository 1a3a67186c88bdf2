import { beforeAll, describe, expect, test } from 'vitest'
import { prisma } from '#app/db/client.server.ts'
import { grantDiscount } from '#app/domain/billing/grant-discount.server.ts'
import { findInvoice } from '#app/domain/billing/invoice-queries.server.ts'
import { findAwaitedPayment } from '#app/domain/billing/prepayment-queries.server.ts'
import { verifyDatabase } from '#app/domain/reports/verify-database.server.ts'
import type { PaymentTerm } from '#pricing/index.ts'
import { netTerm } from '#pricing/index.ts'
import { settlementOf } from '#test/factories/discounted-invoice.ts'
import { at, makeBuyer, makeShop } from '#test/factories/orders.ts'
import { makeDesk, orderOf } from '#test/factories/paid-orders.ts'

const scope = { kind: 'staff', salesRepId: null } as const
const clock = { at }
let shop: Awaited<ReturnType<typeof makeShop>>
let desk: Awaited<ReturnType<typeof makeDesk>>
let made = 0

beforeAll(async () => {
  shop = await makeShop({ onHand: '1000' })
  desk = await makeDesk(shop, clock)
})

/** A buyer whose orders of 60.50 are prepaid; 3 % of it, 1.82, come off in time. */
async function makePayer(term: Partial<PaymentTerm> = {}) {
  const { id } = await prisma.paymentTerms.create({
    data: {
      code: `PRE${++made}`,
      name: 'Prepaid, 3 %',
      rule: {
        ...netTerm(0),
        schedule: { rule: 'PREPAID' },
        cashDiscount: { percent: '3', days: 10 },
        ...term,
      },
    },
  })
  return makeBuyer(shop, { company: { paymentTermsId: id } })
}

type Payer = Awaited<ReturnType<typeof makePayer>>

async function released(payer: Payer, amount?: string) {
  const { number, deposit } = await desk.order(payer)
  const payment = await desk.pay(payer, amount ?? String(deposit), number)
  expect(await desk.confirm(number)).toMatchObject({ value: { status: 'placed' } })
  return { number, payment }
}

async function balance({ company }: Payer) {
  const row = await prisma.companyBalance.findFirstOrThrow({ where: { companyId: company.id } })
  return row.receivable.toFixed(2)
}

describe('an order paid before it is invoiced', () => {
  test('earns the cash discount of its terms: the rest of the money is free again', async () => {
    const payer = await makePayer()
    const { number, payment } = await released(payer)
    const invoice = await desk.issue(number)
    expect(invoice.content).toMatchObject({
      received: { amount: '58.68', payable: '0.00' },
      cashDiscount: { amount: '1.82', isEarned: true },
    })
    expect(await settlementOf(invoice.number)).toMatchObject({
      open: '0.00',
      notes: ['discount -1.82'],
    })
    expect(await findInvoice(scope, invoice.number, at)).toMatchObject({
      state: 'paid',
      settlements: [
        { document: payment, amount: { amount: '58.68' } },
        { kind: 'cashDiscount', amount: { amount: '1.82' } },
      ],
    })
    expect(await balance(payer)).toBe('-1.82')
    expect((await desk.refund(payment, '1.83')).ok).toBe(false)
    expect((await desk.refund(payment, '1.82')).ok).toBe(true)
    const mails = await prisma.mailMessage.findMany({
      where: { companyId: payer.company.id, subject: { contains: invoice.number } },
      orderBy: { id: 'asc' },
    })
    expect(mails.map(({ text }) => text?.split('\n')[0])).toEqual([
      expect.stringContaining('paid with the order'),
      expect.stringContaining('was paid in time'),
    ])
  })

  test('earns what was agreed for paying in time where it is prepaid for want of credit', async () => {
    const payer = await makePayer({ schedule: { rule: 'NET', days: 30 } })
    await prisma.creditAccount.deleteMany({ where: { companyId: payer.company.id } })
    const { number } = await released(payer)
    const { number: invoice } = await desk.issue(number)
    expect(await settlementOf(invoice)).toMatchObject({ open: '0.00', notes: ['discount -1.82'] })
  })

  test('says so while it waits for its money', async () => {
    const { number } = await desk.order(await makePayer())
    expect(await findAwaitedPayment(scope, number)).toMatchObject({ discountPercent: '3' })
  })

  test('earns it with each of its invoices, which take what is left between them', async () => {
    const payer = await makePayer()
    const { number } = await released(payer)
    const first = await desk.issue(number, await desk.ship(number, '2'))
    const second = await desk.issue(number, await desk.ship(number, '3'))
    expect(await settlementOf(first.number)).toMatchObject({
      open: '0.00',
      notes: ['discount -0.73'],
    })
    expect(await settlementOf(second.number)).toMatchObject({
      open: '0.00',
      notes: ['discount -1.09'],
    })
    expect(await balance(payer)).toBe('-1.82')
    expect(await orderOf(number)).toMatchObject({ status: 'completed' })
  })

  test('earns none with money of a day after the window, and is paid all the same', async () => {
    const payer = await makePayer({ base: 'order' })
    const { number, deposit } = await desk.order(payer)
    clock.at = '2026-06-26T09:00:00.000Z'
    await desk.pay(payer, String(deposit), number)
    await desk.confirm(number)
    const invoice = await desk.issue(number)
    expect(invoice.content).toMatchObject({ received: { amount: '60.50', payable: '0.00' } })
    expect(await settlementOf(invoice.number)).toMatchObject({ open: '0.00', notes: [] })
    const wanted = { invoiceNumber: invoice.number, reason: 'The bank was late', at: clock.at }
    expect(await grantDiscount(desk.clerk, wanted)).toMatchObject({ ok: true })
    expect(await settlementOf(invoice.number)).toMatchObject({
      open: '0.00',
      notes: ['discount -1.82'],
    })
    expect(await balance(payer)).toBe('-1.82')
  })

  test('loses it where its payment is undone, and earns it again', async () => {
    const payer = await makePayer()
    const { number, payment } = await released(payer)
    const invoice = await desk.issue(number)
    expect((await desk.undo(payment)).ok).toBe(true)
    expect(await settlementOf(invoice.number)).toMatchObject({
      open: '60.50',
      notes: ['discount -1.82', 'discount 1.82'],
    })
    await desk.pay(payer, '58.68', invoice.number)
    expect(await settlementOf(invoice.number)).toMatchObject({ open: '0.00' })
    expect(await balance(payer)).toBe('0.00')
  })
})

describe('an order with a deposit', () => {
  test('of nearly all of it earns the discount too', async () => {
    const payer = await makePayer({
      schedule: { rule: 'NET', days: 30 },
      deposit: { percent: '98' },
    })
    const { number } = await released(payer)
    const invoice = await desk.issue(number)
    expect(await settlementOf(invoice.number)).toMatchObject({
      open: '0.00',
      notes: ['discount -1.82'],
    })
    // 59.29 were paid, 58.68 were to be paid.
    expect(await balance(payer)).toBe('-0.61')
    const { commitment } = await prisma.companyBalance.findFirstOrThrow({
      where: { companyId: payer.company.id },
    })
    expect(String(commitment)).toBe('0')
  })

  test('of a part is offered it for the rest', async () => {
    const payer = await makePayer({
      schedule: { rule: 'NET', days: 30 },
      deposit: { percent: '30' },
    })
    const { number } = await released(payer)
    const invoice = await desk.issue(number)
    expect(await findInvoice(scope, invoice.number, clock.at)).toMatchObject({
      discount: { offer: { pays: { amount: '40.53' }, amount: { amount: '1.82' } } },
    })
    await desk.pay(payer, '40.53', invoice.number)
    expect(await settlementOf(invoice.number)).toMatchObject({
      open: '0.00',
      notes: ['discount -1.82'],
    })
    expect(await balance(payer)).toBe('0.00')
  })
})

test('after all of it everything adds up', async () => {
  const broken = (await verifyDatabase()).filter(({ violations }) => violations.length > 0)
  expect(broken).toEqual([])
})
