import { prisma } from '#app/db/client.server.ts'
import type { InvoiceContent } from '#app/domain/billing/invoice-content.ts'
import { issueInvoice } from '#app/domain/billing/issue-invoice.server.ts'
import { recordPayment } from '#app/domain/billing/record-payment.server.ts'
import { addToCart } from '#app/domain/carts/add-to-cart.server.ts'
import { shipOrder } from '#app/domain/fulfilment/ship-order.server.ts'
import { startPicking } from '#app/domain/fulfilment/start-picking.server.ts'
import { placeOrder } from '#app/domain/orders/place-order.server.ts'
import { Decimal } from '#pricing/decimal.ts'
import type { DemoBuyer } from './buyers.ts'
import type { Fate } from './fates.ts'

export type Clerks = { warehouse: bigint; finance: bigint }
export type Known = {
  number: string | null
  shipment: string | null
  invoice: string | null
  total: string
}

const staff = { kind: 'staff', salesRepId: null } as const

export async function order(fate: Fate, buyer: DemoBuyer, at: string): Promise<string | null> {
  const { assortment, contact } = buyer
  const lines = Array.from({ length: fate.lines }, (_, step) => {
    const variant = assortment[(fate.from + step * 11) % assortment.length]
    const packs = fate.packs ?? 2 + ((fate.from + step * 5) % 9)
    return (
      variant && {
        variantId: variant.id,
        unitCode: variant.unit,
        quantity: new Decimal(variant.increment).times(packs),
      }
    )
  }).filter((line) => line !== undefined)
  const added = await addToCart(contact, { lines, at })
  if (!added.ok) return null
  const cart = await prisma.cart.findFirstOrThrow({
    where: { userId: contact.userId, companyId: contact.company.id, status: 'open' },
  })
  const placed = await placeOrder(contact, {
    cartVersion: cart.version,
    idempotencyKey: `demo-${cart.id}`,
    shipToId: null,
    billToId: null,
    purchaseOrderNumber: `PO-${String(7000 + fate.daysAgo * 10 + fate.lines)}-${cart.id}`,
    requestedOn: null,
    note: null,
    at,
  })
  if (placed.ok) return placed.value.number
  await prisma.cart.delete({ where: { id: cart.id } })
  return null
}

export async function pick(number: string | null, { warehouse }: Clerks, at: string) {
  if (number) await startPicking({ userId: warehouse, scope: staff }, { orderNumber: number, at })
}

export async function ship(
  number: string | null,
  fate: Fate,
  { warehouse }: Clerks,
  at: string,
): Promise<string | null> {
  if (!number) return null
  const { lines } = await prisma.order.findUniqueOrThrow({
    where: { number },
    include: { lines: { orderBy: { position: 'asc' } } },
  })
  const ready = lines.filter(({ allocatedQuantity }) => !allocatedQuantity.isZero())
  const leaving = fate.shipPart ? ready.slice(0, 1) : ready
  const shipped = await shipOrder(
    { userId: warehouse, scope: staff },
    {
      orderNumber: number,
      lines: leaving.map(({ position, allocatedQuantity }) => ({
        position,
        quantity: new Decimal(String(allocatedQuantity)),
      })),
      carrier: 'FAN Courier',
      trackingNumber: `FC${number.replace(/\D/g, '')}RO`,
      at,
    },
  )
  return shipped.ok ? shipped.value.shipmentNumber : null
}

export async function invoice(known: Known, { finance }: Clerks, at: string): Promise<void> {
  const { number, shipment } = known
  if (!number || !shipment) return
  const issued = await issueInvoice(
    { userId: finance, scope: staff },
    { orderNumber: number, subject: { kind: 'shipment', number: shipment }, at },
  )
  if (!issued.ok) return
  known.invoice = issued.value.invoiceNumber
  const { total } = await prisma.invoice.findUniqueOrThrow({ where: { number: known.invoice } })
  known.total = String(total)
}

/** In full as finance is proposed to; a part of it is meant for this very invoice. */
export async function pay(
  { number, invoice: invoiceNumber, total }: Known,
  fate: Fate,
  buyer: DemoBuyer,
  { finance }: Clerks,
  at: string,
) {
  if (!invoiceNumber) return
  const payable = fate.takesDiscount ? await lessDiscount(invoiceNumber) : new Decimal(total)
  const amount = payable.div(fate.payPart ? 2 : 1).toDecimalPlaces(2)
  await recordPayment(
    { userId: finance, scope: staff },
    {
      company: fate.company,
      currency: buyer.contact.company.currency,
      amount,
      valueOn: at.slice(0, 10),
      method: 'transfer',
      reference: number,
      allocations: fate.payPart ? [{ invoiceNumber, amount }] : 'suggested',
      at,
    },
  )
}

async function lessDiscount(number: string): Promise<Decimal> {
  const { total, content } = await prisma.invoice.findUniqueOrThrow({ where: { number } })
  const { cashDiscount } = content as unknown as InvoiceContent
  return new Decimal(String(total)).minus(cashDiscount?.amount ?? 0)
}
