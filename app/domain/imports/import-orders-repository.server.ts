import { createHash } from 'node:crypto'
import { fromDay } from '#app/db/convert.server.ts'
import type { Transaction } from '#app/db/transaction.server.ts'
import { expected } from './expectation.ts'
import { noOutcome, type Saved, unknownReference } from './importer.ts'
import type { HistoricalDocument } from './order-document.ts'
import type { OrderRow } from './order-row.ts'

/**
 * Orders arrive as completed, credit notes as issued elsewhere: no stock moves, nothing is posted, no fiscal series is
 * touched. A number that is already here stays as it is.
 */
export async function saveOrders(
  tx: Transaction,
  documents: readonly HistoricalDocument[],
): Promise<Saved> {
  const saved = noOutcome()
  const known = await knownNumbers(tx, documents)
  const companies = await companyIds(tx, documents)
  const variants = await variantIds(tx, documents)
  const fresh = documents.filter((document) => {
    const { companyCode, number } = document.first
    if (known.has(number)) saved.unchanged += 1
    else if (companyCode && !companies.has(companyCode.toLowerCase()))
      saved.problems.push(
        ...document.rows.map(({ line }) =>
          unknownReference(line, 'companyCode', companyCode, expected('company')),
        ),
      )
    else return true
    return false
  })
  const context = { companies, variants }
  await insertOrders(
    tx,
    fresh.filter(({ first }) => !first.isCreditNote),
    context,
  )
  await insertCreditNotes(
    tx,
    fresh.filter(({ first }) => first.isCreditNote),
    context,
  )
  saved.created = fresh.length
  return saved
}

type Context = {
  companies: Map<string, bigint>
  variants: Map<string, { id: bigint; name: string }>
}

async function insertOrders(
  tx: Transaction,
  documents: readonly HistoricalDocument[],
  context: Context,
) {
  if (documents.length === 0) return
  const orders = await tx.order.createManyAndReturn({
    data: documents.map((document) => orderData(document, context)),
    select: { id: true, number: true },
  })
  const ids = new Map(orders.map(({ id, number }) => [number, id]))
  await tx.orderLine.createMany({
    data: documents.flatMap(({ goods, first }) =>
      goods.map(({ row }, index) => ({
        ...lineData(row, index, context),
        orderId: ids.get(first.number) ?? 0n,
        variantId: context.variants.get(row.sku.toLowerCase())?.id ?? null,
        taxCategoryCode: 'zero',
        shippedQuantity: row.quantity.toFixed(),
        invoicedQuantity: row.quantity.toFixed(),
      })),
    ),
  })
  await tx.orderCharge.createMany({
    data: documents.flatMap(({ charges, first }) =>
      charges.map(({ kind, name, amount }, position) => ({
        orderId: ids.get(first.number) ?? 0n,
        position: position + 1,
        kind,
        name,
        amount: amount.toFixed(),
        taxCategoryCode: 'zero',
        ...withoutTax,
      })),
    ),
  })
}

const withoutTax = { vatCategory: 'O', taxRate: 0 }

function orderData(
  { first, subtotal, chargeTotal, total }: HistoricalDocument,
  { companies }: Context,
) {
  const orderedOn = fromDay(first.orderedOn)
  return {
    number: first.number,
    origin: 'history' as const,
    channel: first.companyCode ? ('wholesale' as const) : ('retail' as const),
    companyId: companies.get(first.companyCode?.toLowerCase() ?? '') ?? null,
    status: 'completed' as const,
    currency: first.currency,
    taxMode: 'net' as const,
    purchaseOrderNumber: first.purchaseOrderNumber,
    requestedOn: first.requestedOn ? fromDay(first.requestedOn) : null,
    ...(first.shipTo ? { shippingAddress: first.shipTo } : {}),
    onAccount: false,
    subtotal: subtotal.toFixed(),
    chargeTotal: chargeTotal.toFixed(),
    taxTotal: 0,
    total: total.toFixed(),
    orderedOn,
    placedAt: orderedOn,
    submittedAt: orderedOn,
  }
}

async function insertCreditNotes(
  tx: Transaction,
  documents: readonly HistoricalDocument[],
  context: Context,
) {
  if (documents.length === 0) return
  const notes = await tx.invoice.createManyAndReturn({
    data: documents.map((document) => creditNoteData(document, context)),
    select: { id: true, number: true },
  })
  const ids = new Map(notes.map(({ id, number }) => [number, id]))
  await tx.invoiceLine.createMany({
    data: documents.flatMap(({ goods, first }) =>
      goods.map(({ row }, index) => ({
        ...lineData(row, index, context),
        invoiceId: ids.get(first.number) ?? 0n,
      })),
    ),
  })
}

function creditNoteData(
  { first, rows, subtotal, chargeTotal, total }: HistoricalDocument,
  { companies }: Context,
) {
  const day = fromDay(first.orderedOn)
  const content = rows.map(({ row }) => ({
    sku: row.sku,
    name: row.name,
    quantity: row.quantity.toFixed(),
    unitPrice: row.unitPrice.toFixed(),
    amount: row.amount.toFixed(),
  }))
  return {
    kind: 'creditNote' as const,
    origin: 'history' as const,
    number: first.number,
    companyId: companies.get(first.companyCode?.toLowerCase() ?? '') ?? null,
    issuedOn: day,
    dueOn: day,
    currency: first.currency,
    taxMode: 'net' as const,
    subtotal: subtotal.toFixed(),
    chargeTotal: chargeTotal.toFixed(),
    taxTotal: 0,
    total: total.toFixed(),
    content,
    hash: createHash('sha256').update(JSON.stringify(content)).digest('hex'),
  }
}

function lineData(row: OrderRow, index: number, { variants }: Context) {
  return {
    position: index + 1,
    sku: row.sku,
    name: row.name ?? variants.get(row.sku.toLowerCase())?.name ?? row.sku,
    unitCode: row.unit,
    quantity: row.quantity.toFixed(),
    unitPrice: row.unitPrice.toFixed(),
    discountPercent: row.discountPercent.toFixed(),
    lineAmount: row.amount.toFixed(),
    ...withoutTax,
  }
}

async function knownNumbers(
  tx: Transaction,
  documents: readonly HistoricalDocument[],
): Promise<Set<string>> {
  const where = { number: { in: documents.map(({ first }) => first.number) } }
  const orders = await tx.order.findMany({ where, select: { number: true } })
  const notes = await tx.invoice.findMany({ where, select: { number: true } })
  return new Set([...orders, ...notes].map(({ number }) => number))
}

async function companyIds(
  tx: Transaction,
  documents: readonly HistoricalDocument[],
): Promise<Map<string, bigint>> {
  const codes = documents.flatMap(({ first }) => first.companyCode ?? [])
  const companies = await tx.company.findMany({
    where: { code: { in: codes } },
    select: { id: true, code: true },
  })
  return new Map(companies.map(({ id, code }) => [code.toLowerCase(), id]))
}

async function variantIds(tx: Transaction, documents: readonly HistoricalDocument[]) {
  const skus = [...new Set(documents.flatMap(({ rows }) => rows.map(({ row }) => row.sku)))]
  const variants = await tx.variant.findMany({
    where: { sku: { in: skus } },
    select: { id: true, sku: true, product: { select: { name: true } } },
  })
  return new Map(
    variants.map(({ id, sku, product }) => [sku.toLowerCase(), { id, name: product.name }]),
  )
}
