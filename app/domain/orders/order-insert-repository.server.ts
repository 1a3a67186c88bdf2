import { toNumeric } from '#app/db/convert.server.ts'
import { takeNumberSql } from '#app/db/document-number.server.ts'
import { Prisma } from '#app/db/generated/client.ts'
import { readDirectly } from '#app/db/prepared.server.ts'
import type { Transaction } from '#app/db/transaction.server.ts'
import { contentHash } from './content-hash.ts'
import type { OrderDraft } from './order-draft.ts'
import type { StockedLine } from './order-stock.server.ts'

export type NewOrder = {
  stocked: readonly StockedLine[]
  promisedOn: string | null
}

/**
 * The order with its number, lines, charges, VAT groups, allocations and first event, in one statement. Other orders wait
 * for the number from here until the transaction ends: whatever can be written before it, is.
 */
export async function insertOrder(
  tx: Transaction,
  draft: OrderDraft,
  { stocked, promisedOn }: NewOrder,
): Promise<string> {
  const rows = JSON.stringify({
    order: { promisedOn, ...orderRow(draft) },
    lines: lineRows(draft, stocked),
    charges: draft.charges.map((charge) => ({ ...charge })),
    groups: draft.totals.groups,
    places: draft.status === 'placed' || draft.status === 'onHold' ? placeRows(stocked) : [],
  })
  const [row] = await readDirectly<{ number: string }>(
    tx,
    Prisma.sql`
    WITH given AS (SELECT ${rows}::jsonb AS d),
    taken AS (${takeNumberSql('order', draft.today)}),
    o AS (
      INSERT INTO orders (id, number, channel, company_id, status, hold_reason, currency, tax_mode, principal_id, actor_id,
        cart_id, quote_id, quote_version_id, purchase_order_number, requested_on, note, partial_shipment,
        billing_address, shipping_address, payment_terms, on_account, deposit, committed, approval_tiers, promised_on, subtotal,
        allowance_total, charge_total, tax_total, total, content_hash, submitted_at, placed_at, ordered_on, updated_at)
      SELECT r.id, taken.number, 'wholesale', r."companyId", r.status, r."holdReason", r.currency, 'net', r."principalId",
        r."actorId", r."cartId", r."quoteId", r."quoteVersionId", r."purchaseOrderNumber", r."requestedOn", r.note,
        r."partialShipment", r."billTo", r."shipTo", r.terms, r."onAccount", r.deposit, r.committed, r.tiers, r."promisedOn",
        r.subtotal, r."allowanceTotal", r."chargeTotal", r."taxTotal", r.total, r.hash, r.at, r."placedAt", r.today, r.at
      FROM taken, given, jsonb_to_record(d -> 'order') AS r(id bigint, "companyId" bigint, status order_status,
        "holdReason" text, currency char(3), "principalId" bigint, "actorId" bigint, "cartId" bigint, "quoteId" bigint,
        "quoteVersionId" bigint, "purchaseOrderNumber" text, "requestedOn" date, note text, "partialShipment" boolean,
        "billTo" jsonb, "shipTo" jsonb, terms jsonb, "onAccount" boolean, deposit numeric, committed boolean, tiers jsonb,
        "promisedOn" date, subtotal numeric, "allowanceTotal" numeric, "chargeTotal" numeric, "taxTotal" numeric,
        total numeric, hash text, at timestamptz, "placedAt" timestamptz, today date)
      RETURNING id, number
    ), l AS (
      INSERT INTO order_line (order_id, position, variant_id, sku, name, unit_code, unit_factor, quantity, unit_price,
        price_base, discount_percent, line_amount, tax_category_code, vat_category, tax_rate, receipt, note,
        allocated_quantity, backordered_quantity, promised_on)
      SELECT o.id, r.position, r."variantId", r.sku, r.name, r."unitCode", r.factor, r.quantity, r."unitPrice",
        r."priceBase", r."discountPercent", r."lineAmount", r."taxCategoryCode", r."vatCategory", r."taxRate", r.receipt,
        r.note, r.allocated, r.backordered, r."promisedOn"
      FROM o, given, jsonb_to_recordset(d -> 'lines') AS r(position int, "variantId" bigint, sku text, name text,
        "unitCode" text, factor numeric, quantity numeric, "unitPrice" numeric, "priceBase" int,
        "discountPercent" numeric, "lineAmount" numeric, "taxCategoryCode" text, "vatCategory" text, "taxRate" numeric,
        receipt jsonb, note text, allocated numeric, backordered numeric, "promisedOn" date)
      RETURNING id, position
    ), a AS (
      INSERT INTO order_allocation (order_line_id, warehouse_id, quantity)
      SELECT l.id, r."warehouseId", r.quantity
      FROM given, jsonb_to_recordset(d -> 'places') AS r(position int, "warehouseId" bigint, quantity numeric)
      JOIN l ON l.position = r.position
    ), c AS (
      INSERT INTO order_charge (order_id, position, kind, name, amount, tax_category_code, vat_category, tax_rate)
      SELECT o.id, r.position, r.kind, r.name, r.amount, r."taxCategoryCode", r."vatCategory", r."taxRate"
      FROM o, given, jsonb_to_recordset(d -> 'charges') AS r(position int, kind text, name text, amount numeric,
        "taxCategoryCode" text, "vatCategory" text, "taxRate" numeric)
    ), g AS (
      INSERT INTO order_tax_group (order_id, vat_category, tax_rate, taxable, tax)
      SELECT o.id, r."taxCategory", r.rate, r.taxable, r.tax
      FROM o, given, jsonb_to_recordset(d -> 'groups') AS r("taxCategory" text, rate numeric, taxable numeric, tax numeric)
    )
    INSERT INTO order_event (order_id, kind, actor_id, principal_id, details, at)
    SELECT o.id, d -> 'order' ->> 'event', (d -> 'order' ->> 'actorId')::bigint, (d -> 'order' ->> 'principalId')::bigint,
      jsonb_build_object('total', d -> 'order' -> 'total', 'currency', d -> 'order' -> 'currency',
        'reason', d -> 'order' -> 'holdReason'), (d -> 'order' ->> 'at')::timestamptz
    FROM o, given RETURNING (SELECT number FROM o) AS number`,
  )
  if (!row) throw new TypeError('An order was not written')
  return row.number
}

function orderRow(draft: OrderDraft) {
  const { submission, totals, status } = draft
  const { source } = submission
  return {
    id: String(draft.orderId),
    companyId: String(submission.company.id),
    status,
    event: events[status] ?? 'placed',
    holdReason: draft.holdReason,
    currency: totals.currency,
    principalId: String(submission.principalId),
    actorId: String(submission.actorId),
    cartId: 'cartId' in source ? String(source.cartId) : null,
    quoteId: 'quoteId' in source ? String(source.quoteId) : null,
    quoteVersionId: 'quoteVersionId' in source ? String(source.quoteVersionId) : null,
    purchaseOrderNumber: submission.purchaseOrderNumber,
    requestedOn: submission.requestedOn,
    note: submission.note,
    partialShipment: draft.partialShipment,
    billTo: draft.billTo ?? draft.shipTo,
    shipTo: draft.shipTo,
    terms: draft.terms,
    onAccount: draft.onAccount,
    deposit: draft.deposit,
    committed: draft.onAccount && status === 'placed',
    tiers: draft.tiers,
    subtotal: totals.subtotal,
    allowanceTotal: totals.allowanceTotal,
    chargeTotal: totals.chargeTotal,
    taxTotal: totals.taxTotal,
    total: totals.total,
    hash: contentHash(draft),
    at: submission.at,
    placedAt: status === 'placed' || status === 'onHold' ? submission.at : null,
    today: draft.today,
  }
}

const events: Readonly<Record<string, string>> = {
  pendingApproval: 'submitted',
  pendingPayment: 'awaitingPayment',
  onHold: 'heldForCredit',
}

function lineRows({ lines, status }: OrderDraft, stocked: readonly StockedLine[]) {
  const isAllocated = status === 'placed' || status === 'onHold'
  return lines.map(({ variant, ...line }, index) => {
    const stock = stocked[index]
    return {
      position: line.position,
      variantId: variant.id,
      sku: variant.sku,
      name: variant.name,
      unitCode: line.unitCode,
      factor: variant.factor,
      quantity: toNumeric(line.quantity),
      unitPrice: toNumeric(line.unitPrice),
      priceBase: line.priceBase,
      discountPercent: toNumeric(line.discountPercent),
      lineAmount: toNumeric(line.lineAmount),
      taxCategoryCode: variant.taxCategoryCode,
      vatCategory: line.vatCategory,
      taxRate: toNumeric(line.taxRate),
      receipt: line.receipt,
      note: line.note,
      allocated: isAllocated && stock ? toNumeric(stock.promised) : '0',
      backordered: isAllocated && stock ? toNumeric(stock.backordered) : '0',
      promisedOn: stock?.promisedOn ?? null,
    }
  })
}

function placeRows(stocked: readonly StockedLine[]) {
  return stocked.flatMap(({ position, places }) =>
    places.map(({ warehouseId, quantity }) => ({
      position,
      warehouseId: String(warehouseId),
      quantity: toNumeric(quantity),
    })),
  )
}
