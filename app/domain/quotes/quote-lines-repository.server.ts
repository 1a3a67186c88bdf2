import { toNumeric } from '#app/db/convert.server.ts'
import type { Transaction } from '#app/db/transaction.server.ts'
import type { Decimal } from '#pricing/index.ts'
import type { NewQuoteLine, QuoteRecord } from './quote-record.ts'

/** Puts these lines into a draft, in their order, in place of what it had. */
export async function replaceLines(
  tx: Transaction,
  versionId: bigint,
  lines: readonly NewQuoteLine[],
): Promise<void> {
  const text = (value: Decimal | null) => value && toNumeric(value)
  const rows = lines.map((line, index) => ({
    position: index + 1,
    variantId: String(line.variantId),
    unitCode: line.unitCode,
    quantity: toNumeric(line.quantity),
    targetPrice: text(line.targetPrice),
    listPrice: text(line.listPrice),
    priceBase: line.priceBase,
    unitPrice: text(line.unitPrice),
    discountPercent: toNumeric(line.discountPercent),
    comment: line.comment,
    receipt: line.receipt,
  }))
  await tx.$executeRaw`DELETE FROM quote_line WHERE quote_version_id = ${versionId}`
  await tx.$executeRaw`
    INSERT INTO quote_line (quote_version_id, position, variant_id, unit_code, quantity, target_price, list_price,
      price_base, unit_price, discount_percent, comment, receipt)
    SELECT ${versionId}, r.position, r."variantId", r."unitCode", r.quantity, r."targetPrice", r."listPrice",
      r."priceBase", r."unitPrice", r."discountPercent", r.comment, NULLIF(r.receipt, 'null'::jsonb)
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS r(position int, "variantId" bigint, "unitCode" text,
      quantity numeric, "targetPrice" numeric, "listPrice" numeric, "priceBase" int, "unitPrice" numeric,
      "discountPercent" numeric, comment text, receipt jsonb)`
}

/** A new draft that starts as a copy of the newest version's terms, with these lines. */
export async function openVersion(
  tx: Transaction,
  { id, version }: QuoteRecord,
  { authorId, lines }: { authorId: bigint; lines: readonly NewQuoteLine[] },
): Promise<void> {
  const [row] = await tx.$queryRaw<{ id: bigint }[]>`
    INSERT INTO quote_version (quote_id, version, author_id, discount_percent, partial_allowed, payment_terms)
    SELECT ${id}, v.version + 1, ${authorId}, v.discount_percent, v.partial_allowed, v.payment_terms
    FROM quote_version v WHERE v.id = ${version.id} RETURNING id`
  if (!row) throw new Error(`Version ${version.id} was not there`)
  await replaceLines(tx, row.id, lines)
}

export type OfferTerms = {
  comment: string | null
  discountPercent: Decimal
  /** The last valid day in the seller's zone. */
  validOn: string | null
  /** The last day of the stock hold. */
  holdOn: string | null
  partialAllowed: boolean
}

/** What stands beside the lines of a draft; days end in the seller's zone. */
export async function saveTerms(
  tx: Transaction,
  versionId: bigint,
  { comment, discountPercent, validOn, holdOn, partialAllowed }: OfferTerms,
): Promise<void> {
  await tx.$executeRaw`
    UPDATE quote_version v SET comment = ${comment}, discount_percent = ${toNumeric(discountPercent)}::numeric,
      valid_until = (${validOn}::date + 1)::timestamp AT TIME ZONE s.time_zone,
      hold_stock_until = (${holdOn}::date + 1)::timestamp AT TIME ZONE s.time_zone, partial_allowed = ${partialAllowed}
    FROM seller s WHERE v.id = ${versionId}`
}
