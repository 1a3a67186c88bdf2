import { fromDay, fromInstant, toNumeric } from '#app/db/convert.server.ts'
import type { Prisma } from '#app/db/generated/client.ts'
import type { Transaction } from '#app/db/transaction.server.ts'
import { Decimal, zero } from '#pricing/decimal.ts'
import type { InvoiceContent } from './invoice-content.ts'

export type NewInvoice = {
  content: InvoiceContent
  hash: string
  previousHash: string | null
  seriesId: bigint
  sequence: number
  companyId: bigint | null
  orderId: bigint | null
  shipmentId: bigint | null
  correctsId: bigint | null
  at: string
}

/** Writes the issued document and moves its series' chain on; the series' row is locked by its number. */
export async function saveInvoice(tx: Transaction, invoice: NewInvoice): Promise<bigint> {
  const { content, seriesId, hash } = invoice
  const { id } = await tx.invoice.create({
    data: {
      ...columnsOf(content),
      seriesId,
      sequence: invoice.sequence,
      companyId: invoice.companyId,
      orderId: invoice.orderId,
      shipmentId: invoice.shipmentId,
      correctsId: invoice.correctsId,
      hash,
      previousHash: invoice.previousHash,
      createdAt: fromInstant(invoice.at),
      lines: { createMany: { data: content.lines.map(lineRow) } },
      taxGroups: {
        createMany: {
          data: content.groups.map(({ taxCategory, rate, taxable, tax }) => ({
            vatCategory: taxCategory,
            taxRate: rate,
            taxable,
            tax,
          })),
        },
      },
      dues: {
        createMany: {
          data: duesOf(content).map(({ dueOn, amount }, index) => ({
            position: index + 1,
            dueOn: fromDay(dueOn),
            amount,
          })),
        },
      },
    },
    select: { id: true },
  })
  await tx.documentSeries.update({ where: { id: seriesId }, data: { lastHash: hash } })
  return id
}

/** Columns repeat the content for queries. In a gross document subtotal, allowances and charges are gross there. */
function columnsOf(content: InvoiceContent) {
  const { totals, taxMode } = content
  const gross = (items: readonly { amount: string }[]) =>
    toNumeric(items.reduce((sum, { amount }) => sum.plus(amount), new Decimal(zero)))
  const isNet = taxMode === 'net'
  return {
    kind: content.kind,
    cashDiscount: content.purpose === 'cashDiscount',
    number: content.number,
    issuedOn: fromDay(content.issuedOn),
    dueOn: fromDay(content.dueOn),
    currency: content.currency,
    taxMode,
    subtotal: isNet ? totals.subtotal : gross(content.lines),
    allowanceTotal: isNet ? totals.allowanceTotal : gross(content.allowances),
    chargeTotal: isNet ? totals.chargeTotal : gross(content.charges),
    taxTotal: totals.taxTotal,
    total: totals.total,
    ...(content.paymentTerms && {
      paymentTerms: content.paymentTerms as unknown as Prisma.InputJsonValue,
    }),
    content: content as unknown as Prisma.InputJsonValue,
  }
}

/** They add up to the total: what was received is among them, so that it closes its own part first. */
function duesOf({ received, dues }: InvoiceContent) {
  return received ? [received, ...dues] : dues
}

function lineRow(line: InvoiceContent['lines'][number], index: number) {
  return {
    position: index + 1,
    orderLineId: BigInt(line.id),
    sku: line.sku,
    name: line.name,
    unitCode: line.unitCode,
    quantity: line.quantity,
    unitPrice: line.unitPrice,
    priceBase: line.priceBase,
    discountPercent: line.discountPercent,
    lineAmount: line.amount,
    vatCategory: line.taxCategory,
    taxRate: line.rate,
  }
}

type Billed = {
  orderId: bigint
  content: InvoiceContent
  completesOrder: boolean
  actorId: bigint | null
  at: string
}

/** The order's invoiced quantities, its event, and its last state where this document closes it. */
export async function markInvoiced(tx: Transaction, billed: Billed): Promise<void> {
  const { orderId, content, completesOrder, actorId, at } = billed
  const ids = content.lines.map(({ id }) => BigInt(id))
  const quantities = content.lines.map(({ quantity }) => quantity)
  await tx.$executeRaw`
    WITH line AS (
      UPDATE order_line o SET invoiced_quantity = o.invoiced_quantity + l.quantity
      FROM unnest(${ids}::bigint[], ${quantities}::numeric[]) AS l(id, quantity) WHERE o.id = l.id
    ), state AS (
      UPDATE orders SET status = 'completed', updated_at = ${at}::timestamptz
      WHERE id = ${orderId} AND ${completesOrder}
    ), events AS (
      SELECT 'invoiced' AS kind, jsonb_build_object('invoice', ${content.number}::text, 'total', ${content.totals.total}::text,
        'currency', ${content.currency}::text) AS details
      UNION ALL SELECT 'completed', '{}'::jsonb WHERE ${completesOrder}
    )
    INSERT INTO order_event (order_id, kind, actor_id, details, at)
    SELECT ${orderId}::bigint, kind, ${actorId}::bigint, details, ${at}::timestamptz FROM events ORDER BY kind DESC`
}
