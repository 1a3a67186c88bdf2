import { toDay, toDecimal } from '#app/db/convert.server.ts'
import type { Transaction } from '#app/db/transaction.server.ts'
import { type Scope, scopeParameters } from '#app/domain/companies/scope.ts'
import type { PaymentTerm } from '#pricing/payment-term.ts'
import type { TaxCategoryCode } from '#pricing/tax.ts'
import type { InvoiceContent } from './invoice-content.ts'
import type { OrderToInvoice } from './invoice-draft.ts'
import { printedAddress } from './printed-address.ts'

/** Locks the order's row within the scope and reads what its next invoice needs; null where there is none. */
export async function lockOrderToInvoice(
  tx: Transaction,
  scope: Scope,
  number: string,
): Promise<OrderToInvoice | null> {
  const { companyId, salesRepId } = scopeParameters(scope)
  const [locked] = await tx.$queryRaw<{ id: bigint }[]>`
    SELECT o.id FROM orders o LEFT JOIN company c ON c.id = o.company_id
    WHERE o.number = ${number} AND o.origin = 'portal'
      AND (${companyId}::bigint IS NULL OR o.company_id = ${companyId})
      AND (${salesRepId}::bigint IS NULL OR c.sales_rep_id = ${salesRepId})
    FOR UPDATE OF o`
  if (!locked) return null
  const order = await readOrder(tx, locked.id)
  const [recipient] = await tx.$queryRaw<{ email: string | null; locale: string }[]>`
    SELECT email::text, locale FROM users WHERE id = ${order.principalId}::bigint`
  return {
    ...headOf(order),
    locale: order.company?.locale ?? recipient?.locale ?? 'en',
    recipient: recipient?.email ?? null,
    lines: order.lines.map(lineOf),
    charges: order.charges.map(chargeOf),
    shipments: order.shipments.map(shipmentOf),
    invoices: order.invoices.map(({ content, shipmentId, number: invoice }) => ({
      number: invoice,
      shipmentId,
      content: content as unknown as InvoiceContent,
    })),
  }
}

function readOrder(tx: Transaction, id: bigint) {
  return tx.order.findUniqueOrThrow({
    where: { id },
    include: {
      lines: { orderBy: { position: 'asc' } },
      charges: { orderBy: { position: 'asc' } },
      shipments: { include: { lines: true }, orderBy: { id: 'asc' } },
      invoices: {
        where: { kind: 'invoice' },
        select: { content: true, shipmentId: true, number: true },
        orderBy: { id: 'asc' },
      },
      company: true,
    },
  })
}

type Row = Awaited<ReturnType<typeof readOrder>>

function headOf(order: Row) {
  const { company } = order
  const billing = printedAddress(order.billingAddress)
  return {
    id: order.id,
    number: order.number,
    status: order.status,
    currency: order.currency,
    taxMode: order.taxMode,
    companyId: order.companyId,
    deposit: toDecimal(order.deposit),
    orderedOn: toDay(order.orderedOn),
    purchaseOrderNumber: order.purchaseOrderNumber,
    paymentTerms: order.paymentTerms as PaymentTerm | null,
    shipTo: printedAddress(order.shippingAddress),
    buyer: {
      code: company?.code ?? null,
      name: company?.legalName ?? company?.name ?? billing?.name ?? '',
      vatNumber: company?.vatNumber ?? null,
      registrationNumber: company?.registrationNumber ?? null,
      address: billing,
    },
  }
}

function lineOf(line: Row['lines'][number]) {
  return {
    id: line.id,
    position: line.position,
    sku: line.sku,
    name: line.name,
    unitCode: line.unitCode,
    quantity: toDecimal(line.quantity),
    unitPrice: toDecimal(line.unitPrice),
    priceBase: line.priceBase,
    discountPercent: toDecimal(line.discountPercent),
    lineAmount: toDecimal(line.lineAmount),
    vatCategory: line.vatCategory as TaxCategoryCode,
    taxRate: toDecimal(line.taxRate),
    shipped: toDecimal(line.shippedQuantity),
    invoiced: toDecimal(line.invoicedQuantity),
    cancelled: toDecimal(line.cancelledQuantity),
  }
}

function chargeOf(charge: Row['charges'][number]) {
  return {
    position: charge.position,
    kind: charge.kind,
    name: charge.name,
    orderLineId: charge.orderLineId,
    amount: toDecimal(charge.amount),
    vatCategory: charge.vatCategory as TaxCategoryCode,
    taxRate: toDecimal(charge.taxRate),
  }
}

function shipmentOf({ id, number, shippedOn, lines }: Row['shipments'][number]) {
  return {
    id,
    number,
    shippedOn: toDay(shippedOn),
    lines: lines.map(({ orderLineId, quantity }) => ({
      orderLineId,
      quantity: toDecimal(quantity),
    })),
  }
}
