import { toNumeric } from '#app/db/convert.server.ts'
import type { Transaction } from '#app/db/transaction.server.ts'
import type { ContractForm } from './contract-form.ts'
import type { ContractLines } from './contract-lines.ts'
import type { QuoteRecord } from './quote-record.ts'

/** The contract that a quote became, if it did; and whether another record has the code it would get. */
export async function findContract(
  db: Pick<Transaction, '$queryRaw'>,
  quoteId: bigint,
  code: string,
): Promise<{ contract: string | null; codeTaken: boolean }> {
  const [row] = await db.$queryRaw<{ contract: string | null; codeTaken: boolean }[]>`
    SELECT (SELECT code::text FROM agreement WHERE quote_id = ${quoteId}) AS contract,
      EXISTS (SELECT 1 FROM agreement WHERE code = ${code}::citext)
        OR EXISTS (SELECT 1 FROM price_list WHERE code = ${code}::citext) AS "codeTaken"`
  return row ?? { contract: null, codeTaken: false }
}

/** The lines of the newest version that its order took, with the decimal places of their quantities. */
export async function findTakenLines(db: Pick<Transaction, '$queryRaw'>, { version }: QuoteRecord) {
  const taken = await db.$queryRaw<{ position: number; precision: number }[]>`
    SELECT l.position, v.precision::int AS precision
    FROM quote_line l JOIN variant v ON v.id = l.variant_id
    WHERE l.quote_version_id = ${version.id} AND EXISTS (
      SELECT 1 FROM orders o JOIN order_line x ON x.order_id = o.id
      WHERE o.quote_version_id = l.quote_version_id AND o.status <> 'rejected'
        AND x.variant_id = l.variant_id AND x.unit_code = l.unit_code)`
  const precisionOf = new Map(taken.map(({ position, precision }) => [position, precision]))
  return version.lines.flatMap((line) => {
    const precision = precisionOf.get(line.position)
    return precision === undefined || !line.unitPrice ? [] : [{ ...line, precision }]
  })
}

/** A net list of the company alone, live with the next request; null where it would be over before it begins. */
export async function insertContract(
  tx: Transaction,
  { id, buyer, currency }: QuoteRecord,
  { rows, quotas }: ContractLines,
  { code, name, validFrom, validOn, at }: ContractForm & { code: string; at: string },
): Promise<bigint | null> {
  const [made] = await tx.$queryRaw<{ listId: bigint; agreementId: bigint }[]>`
    WITH validity AS (
      SELECT COALESCE(${validFrom}::date::timestamp AT TIME ZONE time_zone, ${at}::timestamptz) AS starts,
        (${validOn}::date + 1)::timestamp AT TIME ZONE time_zone AS ends FROM seller
    ), list AS (
      INSERT INTO price_list (code, name, currency, status, valid_from, valid_until, dearer_breaks_confirmed, updated_at)
      SELECT ${code}, ${name}, ${currency}, 'active', starts, ends, true, ${at}::timestamptz
      FROM validity WHERE starts < ends RETURNING id
    ), agreed AS (
      INSERT INTO agreement (code, name, level, company_id, quote_id, valid_from, valid_until)
      SELECT ${code}, ${name}, 'company', ${buyer.id}, ${id}, starts, ends
      FROM validity WHERE starts < ends RETURNING id
    ), bound AS (
      INSERT INTO agreement_price_list (agreement_id, price_list_id) SELECT agreed.id, list.id FROM agreed, list
    )
    SELECT list.id AS "listId", agreed.id AS "agreementId" FROM list, agreed`
  if (!made) return null
  const listId = made.listId
  await tx.priceRow.createMany({
    data: rows.map(({ minimumQuantity, unitPrice, ...row }) => ({
      ...row,
      priceListId: listId,
      minimumQuantity: toNumeric(minimumQuantity),
      unitPrice: toNumeric(unitPrice),
    })),
  })
  await tx.priceQuota.createMany({
    data: quotas.map(({ variantId, quota }) => ({
      priceListId: listId,
      variantId,
      quota: toNumeric(quota),
    })),
  })
  return made.agreementId
}
