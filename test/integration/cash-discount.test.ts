import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { prisma } from '#app/db/client.server.ts'
import { applyCredit } from '#app/domain/billing/apply-credit.server.ts'
import { grantDiscount } from '#app/domain/billing/grant-discount.server.ts'
import { findInvoice } from '#app/domain/billing/invoice-queries.server.ts'
import { issueCreditNote } from '#app/domain/billing/issue-credit-note.server.ts'
import { findPaymentView, previewPayment } from '#app/domain/billing/payment-queries.server.ts'
import { undoPayment } from '#app/domain/billing/undo-payment.server.ts'
import type { StaffScope } from '#app/domain/companies/scope.ts'
import { verifyDatabase } from '#app/domain/reports/verify-database.server.ts'
import { Decimal } from '#pricing/decimal.ts'
import { discountedInvoice, receive, settlementOf } from '#test/factories/discounted-invoice.ts'
import { makeCategory, makeHouse, makeVariant } from '#test/factories/goods.ts'
import { makeCompany, makeContact, makeStaff } from '#test/factories/people.ts'
import { granted } from '#test/factories/quotes.ts'

const issuedAt = '2026-11-02T10:00:00Z'
const at = '2026-11-20T10:00:00Z'
const inTime = '2026-11-12'
const late = '2026-11-13'
const everything: StaffScope = { kind: 'staff', salesRepId: null }
let clerk: { userId: bigint; scope: StaffScope }
let goods: { id: bigint; sku: string }[]

beforeAll(async () => {
  await makeHouse()
  const { id: categoryId } = await makeCategory()
  goods = [
    await makeVariant({ categoryId, onHand: '100000' }),
    await makeVariant({ categoryId, onHand: '100000' }),
  ]
  clerk = { userId: (await makeStaff('finance')).id, scope: everything }
})

afterAll(async () => {
  const broken = (await verifyDatabase()).filter(({ violations }) => violations.length > 0)
  // The factory's orders keep no VAT groups.
  const ours = broken.filter(({ name }) => !/stock|promised|Order totals/i.test(name))
  expect(ours).toEqual([])
})

/** 605.00 at 21 % and 388.50 at 11 %: 993.50, of which 3 % are 29.81 until 12 November. */
async function billed() {
  const company = await makeCompany({ name: 'Ferometal' })
  const { id: principalId } = await makeContact(company.id, 'purchaser')
  const [bolt, nut] = goods
  if (!bolt || !nut) throw new Error('No goods')
  const number = await discountedInvoice(clerk, issuedAt, {
    companyId: company.id,
    principalId,
    lines: [
      { variant: bolt, quantity: '500', unitPrice: '1', rate: '0.21' },
      { variant: nut, quantity: '100', unitPrice: '3.5', rate: '0.11' },
    ],
    cashDiscount: { percent: '3', days: 10 },
  })
  const pay = (amount: string, valueOn = inTime, more = {}) =>
    receive(clerk, company.code, { amount, valueOn, at, ...more })
  return { company, number, pay }
}

async function balance({ id: companyId }: { id: bigint }) {
  const where = { companyId_currency: { companyId, currency: 'EUR' } }
  const row = await prisma.companyBalance.findUniqueOrThrow({ where })
  return row.receivable.toString()
}

const credit = (invoiceNumber: string, quantity: string | null) =>
  issueCreditNote(clerk, {
    invoiceNumber,
    wanted: quantity
      ? { kind: 'lines', lines: [{ position: 1, quantity: new Decimal(quantity) }] }
      : { kind: 'whole' },
    reason: 'Damaged in transit',
    at,
  })

const undo = (paymentNumber: string) =>
  undoPayment(clerk, { paymentNumber, reason: 'Wrong company', at })

describe('an invoice less its cash discount', () => {
  test('paid by the last day is settled by a credit note split by VAT rate', async () => {
    const { company, number, pay } = await billed()
    await pay('963.69')
    const { open, notes, invoice } = await settlementOf(number)
    expect([open, ...notes]).toEqual(['0.00', 'discount -29.81'])
    expect(await balance(company)).toBe('0')
    const [note] = invoice.correctedBy
    expect(note?.taxGroups.map(({ taxable, tax }) => `${taxable} ${tax}`).sort()).toEqual([
      '-10.5 -1.16',
      '-15 -3.15',
    ])
    expect(note?.content).toMatchObject({ purpose: 'cashDiscount', corrects: { number } })
    const mails = await prisma.mailMessage.findMany({ where: { companyId: company.id } })
    expect(mails.at(-1)?.subject).toContain(note?.number)
  })

  test('paid a day late stays open by the discount', async () => {
    const { number, pay } = await billed()
    await pay('963.69', late)
    expect(await settlementOf(number)).toMatchObject({ open: '29.81', notes: [] })
  })

  test('paid in parts in time is granted with the last of them', async () => {
    const { number, pay } = await billed()
    await pay('500.00')
    expect(await settlementOf(number)).toMatchObject({ open: '493.50', notes: [] })
    await pay('463.69')
    expect(await settlementOf(number)).toMatchObject({ open: '0.00', notes: ['discount -29.81'] })
  })

  test('of which one part came late is not granted', async () => {
    const { number, pay } = await billed()
    await pay('500.00')
    await pay('463.69', late)
    expect(await settlementOf(number)).toMatchObject({ open: '29.81', notes: [] })
  })

  test.each(['10.00', '29.81'])(
    'paid in time is granted it though %s that came late was recorded first',
    async (early) => {
      const { company, number, pay } = await billed()
      const first = await pay(early, late)
      await pay('963.69')
      expect(await settlementOf(number)).toMatchObject({ open: '0.00', notes: ['discount -29.81'] })
      expect(await balance(company)).toBe(`-${Number(early)}`)
      expect(await findPaymentView(everything, first)).toMatchObject({
        state: 'unapplied',
        unapplied: { amount: early },
      })
    },
  )

  test('paid a cent short is not granted', async () => {
    const { number, pay } = await billed()
    await pay('963.68')
    expect(await settlementOf(number)).toMatchObject({ open: '29.82', notes: [] })
  })

  test('paid in full in time leaves the discount with the payment as credit', async () => {
    const { company, number, pay } = await billed()
    await pay('993.50', inTime, { allocations: [[number, '993.50']] })
    expect(await settlementOf(number)).toMatchObject({ open: '0.00', notes: ['discount -29.81'] })
    expect(await balance(company)).toBe('-29.81')
  })

  test('is granted for money that was there and is set against it later', async () => {
    const { number, pay } = await billed()
    const payment = await pay('963.69', inTime, { allocations: [] })
    expect(await settlementOf(number)).toMatchObject({ open: '993.50' })
    granted(await applyCredit(clerk, { sourceNumber: payment, at }))
    expect(await settlementOf(number)).toMatchObject({ open: '0.00', notes: ['discount -29.81'] })
  })
})

describe('credit notes of goods', () => {
  test('before the payment lessen what is payable and the discount', async () => {
    const { number, pay } = await billed()
    granted(await credit(number, '100'))
    await pay('846.32')
    expect(await settlementOf(number)).toMatchObject({
      open: '0.00',
      notes: ['goods -121', 'discount -26.18'],
    })
  })

  test('after the discount take back its share', async () => {
    const { company, number, pay } = await billed()
    await pay('963.69')
    granted(await credit(number, '100'))
    expect(await settlementOf(number)).toMatchObject({
      open: '0.00',
      notes: ['discount -29.81', 'goods -121', 'discount 3.63'],
    })
    expect(await balance(company)).toBe('-117.37')
  })

  test('of everything after the discount give back what was paid, and no more', async () => {
    const { company, number, pay } = await billed()
    await pay('963.69')
    granted(await credit(number, null))
    expect(await settlementOf(number)).toMatchObject({
      open: '0.00',
      notes: ['discount -29.81', 'goods -993.5', 'discount 29.81'],
    })
    expect(await balance(company)).toBe('-963.69')
  })

  test('that make what was paid in time enough grant it', async () => {
    const { number, pay } = await billed()
    await pay('850.00')
    granted(await credit(number, '100'))
    expect(await settlementOf(number)).toMatchObject({
      open: '0.00',
      notes: ['goods -121', 'discount -26.18'],
    })
  })
})

test('late money hides no discount that is granted', async () => {
  const { company, number, pay } = await billed()
  const first = await pay('993.50', late)
  granted(await credit(number, '100'))
  granted(await undo(first))
  await pay('10.00', late)
  const preview = await previewPayment(everything, {
    company: company.code,
    currency: 'EUR',
    reference: null,
    amount: new Decimal('846.32'),
    valueOn: inTime,
  })
  const item = preview?.items.find(({ invoice }) => invoice === number)
  expect(item?.discount).toMatchObject({ pays: { amount: '846.32' }, amount: { amount: '26.18' } })
  await pay('846.32')
  expect(await settlementOf(number)).toMatchObject({ notes: ['goods -121', 'discount -26.18'] })
})

test('a discount paid for late is granted by hand, once', async () => {
  const { company, number, pay } = await billed()
  const grant = () => grantDiscount(clerk, { invoiceNumber: number, reason: 'An old customer', at })
  expect(await grant()).toMatchObject({ refusal: { code: 'cash_discount_not_open' } })
  const payment = await pay('963.69', late)
  const answers = await Promise.all([grant(), grant()])
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
  expect(await settlementOf(number)).toMatchObject({ open: '0.00', notes: ['discount -29.81'] })
  granted(await undo(payment))
  expect(await settlementOf(number)).toMatchObject({ open: '993.50' })
  expect(await balance(company)).toBe('993.5')
})

test.each([
  ['in full, late', [['993.50', late]]],
  [
    'in time in part, the rest late',
    [
      ['900.00', inTime],
      ['93.50', late],
    ],
  ],
  [
    'late first, the rest in time',
    [
      ['93.50', late],
      ['900.00', inTime],
    ],
  ],
] as const)(
  'paid %s it is granted by hand, and what was paid beyond is credit',
  async (_, money) => {
    const { company, number, pay } = await billed()
    for (const [amount, valueOn] of money) await pay(amount, valueOn)
    expect(await settlementOf(number)).toMatchObject({ open: '0.00', notes: [] })
    const told = (await findInvoice(everything, number, at))?.discount
    expect(told).toMatchObject({ mayGrant: true, frees: { amount: '29.81' }, none: null })
    const grant = () => grantDiscount(clerk, { invoiceNumber: number, reason: 'As agreed', at })
    const answers = await Promise.all([grant(), grant()])
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    const { open, notes, invoice } = await settlementOf(number)
    expect([open, ...notes]).toEqual(['0.00', 'discount -29.81'])
    const [note] = invoice.correctedBy
    expect(note?.taxGroups.map(({ taxable, tax }) => `${taxable} ${tax}`).sort()).toEqual([
      '-10.5 -1.16',
      '-15 -3.15',
    ])
    expect(await balance(company)).toBe('-29.81')
    const mail = await prisma.mailMessage.findFirstOrThrow({
      where: { companyId: company.id },
      orderBy: { id: 'desc' },
    })
    expect(mail.text).toContain('As agreed')
    const where = { companyId: company.id, action: 'cashDiscount.granted' }
    const audited = await prisma.auditEvent.findMany({ where })
    expect(audited.map(({ details }) => details)).toEqual([
      { creditNote: note?.number, amount: '29.81', reason: 'As agreed' },
    ])
  },
)

test('a payment undone after that takes it back, and none is granted until it is paid again', async () => {
  const { company, number, pay } = await billed()
  const payment = await pay('993.50', late)
  const grant = () => grantDiscount(clerk, { invoiceNumber: number, reason: 'As agreed', at })
  granted(await grant())
  granted(await undo(payment))
  expect(await settlementOf(number)).toMatchObject({
    open: '993.50',
    notes: ['discount -29.81', 'discount 29.81'],
  })
  expect(await balance(company)).toBe('993.5')
  expect(await grant()).toMatchObject({ refusal: { code: 'cash_discount_not_open' } })
})

describe('an undone payment', () => {
  test('takes its discount back with a document of its own, and the next one in time earns it', async () => {
    const { company, number, pay } = await billed()
    const payment = await pay('963.69')
    granted(await undo(payment))
    granted(await undo(payment))
    expect(await settlementOf(number)).toMatchObject({
      open: '993.50',
      notes: ['discount -29.81', 'discount 29.81'],
    })
    expect(await balance(company)).toBe('993.5')
    await pay('963.69', inTime, { reference: 'again' })
    expect(await settlementOf(number)).toMatchObject({ open: '0.00' })
    expect(await balance(company)).toBe('0')
  })
})

test('an invoice says what may be saved until when, what was, and what finance may still grant', async () => {
  const { number, pay } = await billed()
  const told = async (day: string) =>
    (await findInvoice(everything, number, `${day}T10:00:00Z`))?.discount
  const money = (amount: string) => ({ amount, currency: 'EUR' })
  expect(await told(inTime)).toMatchObject({
    offer: { untilOn: inTime, amount: money('29.81'), pays: money('963.69') },
    granted: null,
    mayGrant: false,
  })
  expect(await told(late)).toMatchObject({ offer: null, mayGrant: false })
  const payment = await pay('963.69', late)
  expect(await told(late)).toMatchObject({ offer: null, granted: null, mayGrant: true })
  granted(await undo(payment))
  await pay('963.69', inTime)
  expect(await told(inTime)).toMatchObject({
    offer: null,
    granted: money('29.81'),
    mayGrant: false,
  })
})

test('the form proposes what uses the discount, while the value day is in time', async () => {
  const { company, number } = await billed()
  const money = { company: company.code, currency: 'EUR', reference: null }
  const proposed = async (amount: string, valueOn: string) => {
    const preview = await previewPayment(everything, {
      ...money,
      amount: new Decimal(amount),
      valueOn,
    })
    const item = preview?.items.find(({ invoice }) => invoice === number)
    return [item?.suggested, item?.reason, item?.discount?.pays.amount, preview?.unapplied.amount]
  }
  expect(await proposed('963.69', inTime)).toEqual(['963.69', 'amount', '963.69', '0.00'])
  expect(await proposed('1000.00', inTime)).toEqual(['963.69', 'oldest', '963.69', '36.31'])
  expect(await proposed('963.69', late)).toEqual(['963.69', 'oldest', undefined, '0.00'])
})

describe('at once', () => {
  test('two payments grant it once', async () => {
    const { company, number, pay } = await billed()
    await Promise.all([pay('963.69'), pay('963.69')])
    expect(await settlementOf(number)).toMatchObject({ open: '0.00', notes: ['discount -29.81'] })
    expect(await balance(company)).toBe('-963.69')
  })

  test('a payment and a credit note of everything never credit more than the invoice', async () => {
    const { company, number, pay } = await billed()
    await Promise.all([pay('963.69'), credit(number, null)])
    const { notes, invoice } = await settlementOf(number)
    const credited = invoice.correctedBy.reduce(
      (all, { total }) => all.plus(String(total)),
      new Decimal(0),
    )
    expect([notes.includes('goods -993.5'), credited.toFixed(2)]).toEqual([true, '-993.50'])
    expect(await balance(company)).toBe('-963.69')
  })
})
