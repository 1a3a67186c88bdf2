import { prisma } from '#app/db/client.server.ts'
import { issueInvoice } from '#app/domain/billing/issue-invoice.server.ts'
import { recordPayment } from '#app/domain/billing/record-payment.server.ts'
import type { StaffScope } from '#app/domain/companies/scope.ts'
import { shipOrder } from '#app/domain/fulfilment/ship-order.server.ts'
import { Decimal } from '#pricing/decimal.ts'
import { placedOrder } from './placed-order.ts'
import { granted } from './quotes.ts'

type Clerk = { userId: bigint; scope: StaffScope }
type Given = Parameters<typeof placedOrder>[0]

/** An order shipped and invoiced at the instant; 3 % off within ten days unless said. */
export async function discountedInvoice(clerk: Clerk, at: string, given: Given): Promise<string> {
  const { cashDiscount = { percent: '3', days: 10 }, ...order } = given
  const { number: orderNumber } = await placedOrder({ ...order, cashDiscount })
  const lines = given.lines.map(({ quantity }, index) => ({
    position: index + 1,
    quantity: new Decimal(quantity),
  }))
  const parcel = { orderNumber, lines, carrier: 'Fan Courier', trackingNumber: null, at }
  const { shipmentNumber } = granted(await shipOrder(clerk, parcel))
  const subject = { kind: 'shipment', number: shipmentNumber } as const
  return granted(await issueInvoice(clerk, { orderNumber, subject, at })).invoiceNumber
}

type Money = {
  amount: string
  valueOn: string
  at: string
  allocations?: readonly [string, string][]
  reference?: string
}

/** Money received, set against what it pays unless said. */
export async function receive(clerk: Clerk, company: string, money: Money): Promise<string> {
  const { amount, valueOn, at, allocations, reference = null } = money
  const recorded = await recordPayment(clerk, {
    ...{
      company,
      currency: 'EUR',
      amount: new Decimal(amount),
      valueOn,
      method: 'transfer',
      reference,
      at,
    },
    allowDuplicate: true,
    allocations:
      allocations?.map(([invoiceNumber, part]) => ({ invoiceNumber, amount: new Decimal(part) })) ??
      'suggested',
  })
  return granted(recorded).paymentNumber
}

/** What is open of a document, and the totals of what corrects it. */
export async function settlementOf(number: string) {
  const invoice = await prisma.invoice.findUniqueOrThrow({
    where: { number },
    include: {
      allocations: true,
      correctedBy: { orderBy: { id: 'asc' }, include: { taxGroups: true } },
    },
  })
  const settled = invoice.allocations.reduce(
    (all, { amount }) => all.plus(String(amount)),
    new Decimal(0),
  )
  return {
    invoice,
    open: new Decimal(String(invoice.total)).minus(settled).toFixed(2),
    notes: invoice.correctedBy.map(
      ({ total, cashDiscount }) => `${cashDiscount ? 'discount' : 'goods'} ${total}`,
    ),
  }
}
