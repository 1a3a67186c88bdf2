import { beforeAll, describe, expect, test } from 'vitest'
import { prisma } from '#app/db/client.server.ts'
import type { InvoiceContent } from '#app/domain/billing/invoice-content.ts'
import { invoiceHash } from '#app/domain/billing/invoice-hash.server.ts'
import { issueCreditNote } from '#app/domain/billing/issue-credit-note.server.ts'
import { issueInvoice } from '#app/domain/billing/issue-invoice.server.ts'
import { recordPayment } from '#app/domain/billing/record-payment.server.ts'
import { refundCredit } from '#app/domain/billing/refund-credit.server.ts'
import { undoPayment } from '#app/domain/billing/undo-payment.server.ts'
import type { StaffScope } from '#app/domain/companies/scope.ts'
import { shipOrder } from '#app/domain/fulfilment/ship-order.server.ts'
import { Decimal } from '#pricing/decimal.ts'
import { makeCategory, makeHouse, makeVariant } from '#test/factories/goods.ts'
import { makeCompany, makeContact, makeStaff } from '#test/factories/people.ts'
import { placedOrder } from '#test/factories/placed-order.ts'

const at = '2026-11-10T10:00:00Z'
const everything: StaffScope = { kind: 'staff', salesRepId: null }
let clerk: { userId: bigint; scope: StaffScope }
let bolt: { id: bigint; sku: string }
let nut: { id: bigint; sku: string }

beforeAll(async () => {
  await makeHouse()
  const category = await makeCategory()
  bolt = await makeVariant({ categoryId: category.id, onHand: '100000' })
  nut = await makeVariant({ categoryId: category.id, onHand: '100000' })
  clerk = { userId: (await makeStaff('finance')).id, scope: everything }
})

async function buyer() {
  const company = await makeCompany({ name: 'Ferometal Târgu Mureș SRL' })
  const contact = await makeContact(company.id, 'purchaser')
  return { company, contact }
}

function value<Value>(result: { ok: true; value: Value } | { ok: false; refusal: unknown }): Value {
  if (!result.ok) throw new Error(JSON.stringify(result.refusal))
  return result.value
}

const ship = (orderNumber: string, ...quantities: string[]) =>
  shipOrder(clerk, {
    orderNumber,
    lines: quantities.map((quantity, index) => ({
      position: index + 1,
      quantity: new Decimal(quantity),
    })),
    carrier: 'Fan Courier',
    trackingNumber: 'AWB123',
    at,
  })

const invoiceShipment = async (orderNumber: string, shipmentNumber: string) =>
  value(
    await issueInvoice(clerk, {
      orderNumber,
      subject: { kind: 'shipment', number: shipmentNumber },
      at,
    }),
  ).invoiceNumber

const pay = (company: string, amount: string, more = {}) =>
  recordPayment(clerk, {
    company,
    currency: 'EUR',
    amount: new Decimal(amount),
    valueOn: '2026-11-10',
    method: 'transfer',
    reference: null,
    allocations: 'suggested',
    at,
    ...more,
  })

async function balance(companyId: bigint) {
  const row = await prisma.companyBalance.findUnique({
    where: { companyId_currency: { companyId, currency: 'EUR' } },
  })
  return [row?.receivable.toString() ?? '0', row?.commitment.toString() ?? '0']
}

async function contentOf(number: string) {
  const row = await prisma.invoice.findUniqueOrThrow({ where: { number } })
  return { row, content: row.content as unknown as InvoiceContent }
}

test('from a placed order to a balance of zero', async () => {
  const { company, contact } = await buyer()
  const order = await placedOrder({
    companyId: company.id,
    principalId: contact.id,
    lines: [
      { variant: bolt, quantity: '10', unitPrice: '3.3333' },
      { variant: nut, quantity: '4', unitPrice: '12.5' },
    ],
  })
  const { shipmentNumber } = value(await ship(order.number, '10', '4'))
  const invoiceNumber = await invoiceShipment(order.number, shipmentNumber)
  const { row } = await contentOf(invoiceNumber)

  expect(row.total.toString()).toBe('100.83')
  expect(row.dueOn.toISOString().slice(0, 10)).toBe('2026-12-10')
  expect(await balance(company.id)).toEqual(['100.83', '0'])
  expect(await prisma.order.findUnique({ where: { id: order.id } })).toMatchObject({
    status: 'completed',
  })

  value(await pay(company.code, '100.83', { reference: invoiceNumber }))
  expect(await balance(company.id)).toEqual(['0', '0'])
  const mails = await prisma.mailMessage.findMany({ where: { companyId: company.id } })
  expect(mails.map(({ subject }) => subject)).toEqual([
    `Shipment ${shipmentNumber} of your order ${order.number} has left`,
    `Invoice ${invoiceNumber} over €100.83`,
  ])
})

test('partial shipments are invoiced to the order, to the cent', async () => {
  const { company } = await buyer()
  const order = await placedOrder({
    companyId: company.id,
    lines: [
      { variant: bolt, quantity: '7', unitPrice: '3.3333', discountPercent: '2.5' },
      { variant: nut, quantity: '3', unitPrice: '0.3333', rate: '0.11' },
    ],
    freight: '9.99',
    allowancePercent: '3',
  })
  const numbers: string[] = []
  for (const quantities of [
    ['2', '1'],
    ['4', '1'],
    ['1', '1'],
  ]) {
    const { shipmentNumber } = value(await ship(order.number, ...quantities))
    numbers.push(await invoiceShipment(order.number, shipmentNumber))
  }
  const invoices = await Promise.all(numbers.map(contentOf))
  const sum = (pick: (row: (typeof invoices)[number]['row']) => { toString(): string }) =>
    invoices.reduce((all, { row }) => all.plus(pick(row).toString()), new Decimal(0)).toFixed()
  expect(sum((row) => row.total)).toBe(order.total.toString())
  expect(sum((row) => row.taxTotal)).toBe(order.taxTotal.toString())
  expect(sum((row) => row.allowanceTotal)).toBe(order.allowanceTotal.toString())
  expect(invoices.map(({ row }) => row.chargeTotal.toString())).toEqual(['9.99', '0', '0'])
  expect(await balance(company.id)).toEqual([order.total.toString(), '0'])
})

describe('asked twice', () => {
  test('a shipment is invoiced once, however many ask', async () => {
    const { company } = await buyer()
    const order = await placedOrder({
      companyId: company.id,
      lines: [{ variant: bolt, quantity: '5', unitPrice: '10' }],
    })
    const { shipmentNumber } = value(await ship(order.number, '5'))
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => invoiceShipment(order.number, shipmentNumber)),
    )
    expect(new Set(answers).size).toBe(1)
    expect(await prisma.invoice.count({ where: { orderId: order.id } })).toBe(1)
  })

  test('the same form ships once', async () => {
    const { company } = await buyer()
    const order = await placedOrder({
      companyId: company.id,
      lines: [{ variant: bolt, quantity: '5', unitPrice: '10' }],
    })
    const form = {
      orderNumber: order.number,
      lines: [{ position: 1, quantity: new Decimal(2) }],
      carrier: 'Fan Courier',
      trackingNumber: null,
      idempotencyKey: `ship-${order.number}`,
      at,
    }
    const answers = await Promise.all([1, 2, 3].map(() => shipOrder(clerk, form)))
    expect(new Set(answers.map((answer) => value(answer).shipmentNumber)).size).toBe(1)
    expect(await ship(order.number, '4')).toMatchObject({
      ok: false,
      refusal: { code: 'shipment_over_allocated' },
    })
  })

  test('the second clerk with the same payment is told of the first', async () => {
    const { company } = await buyer()
    const answers = await Promise.all(
      [1, 2].map(() => pay(company.code, '50', { reference: 'B1' })),
    )
    expect(answers.map(({ ok }) => ok).sort()).toEqual([false, true])
    expect(await balance(company.id)).toEqual(['-50', '0'])
  })
})

test('thirty invoices issued at once have dense numbers and a chain that holds', async () => {
  const { company } = await buyer()
  const orders = []
  for (let index = 0; index < 30; index += 1)
    orders.push(
      await placedOrder({
        companyId: company.id,
        lines: [{ variant: bolt, quantity: '1', unitPrice: '1' }],
      }),
    )
  await Promise.all(
    orders.map(async ({ number }) =>
      value(await issueInvoice(clerk, { orderNumber: number, subject: { kind: 'rest' }, at })),
    ),
  )
  const chain = await prisma.invoice.findMany({
    where: { kind: 'invoice' },
    orderBy: { sequence: 'asc' },
  })
  expect(chain.map(({ sequence }) => sequence)).toEqual(chain.map((_, index) => index + 1))
  for (const [index, invoice] of chain.entries()) {
    expect(invoice.previousHash).toBe(chain[index - 1]?.hash ?? null)
    expect(invoice.hash).toBe(
      invoiceHash(invoice.content as unknown as InvoiceContent, invoice.previousHash),
    )
  }
})

describe('corrections', () => {
  async function invoiced(quantity = '10', unitPrice = '9.99') {
    const { company } = await buyer()
    const order = await placedOrder({
      companyId: company.id,
      lines: [{ variant: bolt, quantity, unitPrice }],
    })
    const { shipmentNumber } = value(await ship(order.number, quantity))
    return { company, number: await invoiceShipment(order.number, shipmentNumber) }
  }
  const credit = (invoiceNumber: string, quantity?: string) =>
    issueCreditNote(clerk, {
      invoiceNumber,
      wanted: quantity
        ? { kind: 'lines', lines: [{ position: 1, quantity: new Decimal(quantity) }] }
        : { kind: 'whole' },
      reason: 'Damaged in transit',
      at,
    })

  test('credit notes of an invoice add up to it and never beyond', async () => {
    const { company, number } = await invoiced('3', '0.3333')
    value(await credit(number, '1'))
    expect(await credit(number, '3')).toMatchObject({ refusal: { code: 'credit_over_invoiced' } })
    value(await credit(number))
    expect(await balance(company.id)).toEqual(['0', '0'])
    expect(await credit(number)).toMatchObject({ refusal: { code: 'credit_nothing_left' } })
    const note = await prisma.invoice.findFirstOrThrow({ where: { corrects: { number } } })
    expect((note.content as unknown as InvoiceContent).corrects?.number).toBe(number)
  })

  test('credit of a paid invoice stays unapplied until it is paid back', async () => {
    const { company, number } = await invoiced()
    value(await pay(company.code, '120.88'))
    const { creditNoteNumber } = value(await credit(number, '1'))
    expect(await balance(company.id)).toEqual(['-12.09', '0'])
    const refund = (amount: string) =>
      refundCredit(clerk, {
        sourceNumber: creditNoteNumber,
        amount: new Decimal(amount),
        valueOn: '2026-11-10',
        method: 'transfer',
        reference: null,
        at,
      })
    expect(await refund('12.10')).toMatchObject({ refusal: { code: 'refund_over_credit' } })
    value(await refund('12.09'))
    expect(await balance(company.id)).toEqual(['0', '0'])
  })

  test('an undone payment leaves the invoice open and both rows in the books', async () => {
    const { company, number } = await invoiced()
    const { paymentNumber } = value(await pay(company.code, '120.88'))
    const undo = () => undoPayment(clerk, { paymentNumber, reason: 'Wrong company', at })
    await Promise.all([undo(), undo()].map(async (answer) => value(await answer)))
    expect(await balance(company.id)).toEqual(['120.88', '0'])
    const rows = await prisma.paymentAllocation.findMany({ where: { invoice: { number } } })
    expect(rows.map(({ amount }) => amount.toString()).sort()).toEqual(['-120.88', '120.88'])
    value(await pay(company.code, '120.88', { reference: 'again' }))
    expect(await balance(company.id)).toEqual(['0', '0'])
  })
})

test.each(['invoice', 'invoice_line', 'payment', 'payment_allocation', 'ledger_entry'])(
  'the database refuses to change %s',
  async (table) => {
    for (const change of [`UPDATE ${table} SET id = id`, `DELETE FROM ${table}`])
      await expect(prisma.$executeRawUnsafe(change)).rejects.toThrow(/append-only/)
  },
)

test('another rep finds no order and no company', async () => {
  const { company } = await buyer()
  const order = await placedOrder({
    companyId: company.id,
    lines: [{ variant: bolt, quantity: '1', unitPrice: '1' }],
  })
  const rep = { ...clerk, scope: { kind: 'staff' as const, salesRepId: 999_999n } }
  const subject = { kind: 'rest' as const }
  expect(await issueInvoice(rep, { orderNumber: order.number, subject, at })).toMatchObject({
    refusal: { code: 'order_not_found' },
  })
})

test('stock columns are the sums of their movements', async () => {
  const levels = await prisma.$queryRaw<{ differs: bigint }[]>`
    SELECT count(*) AS differs FROM stock_level s JOIN (
      SELECT variant_id, warehouse_id, sum(on_hand_delta) AS on_hand, sum(allocated_delta) AS allocated
      FROM stock_movement GROUP BY variant_id, warehouse_id
    ) m USING (variant_id, warehouse_id)
    WHERE s.on_hand <> m.on_hand OR s.allocated <> m.allocated`
  expect(levels[0]?.differs).toBe(0n)
})
