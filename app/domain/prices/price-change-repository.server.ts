import { toNumeric } from '#app/db/convert.server.ts'
import { Prisma } from '#app/db/generated/client.ts'
import type { Transaction } from '#app/db/transaction.server.ts'
import type { PlannedRow } from './price-change-key.ts'
import type { PlannedPercentage } from './price-change-percentages.ts'

/** Rows a statement: what is held as one text stays small, whatever a change's size. */
const chunkSize = 20_000

type Target = { listId: bigint; revisionId: bigint }

/**
 * Saves what was planned, and what it did, under a revision. A statement for 20,000 rows: removed ones go first, so
 * that a row may take the place of another.
 */
export async function saveRows(
  tx: Transaction,
  target: Target,
  rows: readonly PlannedRow[],
): Promise<void> {
  const removed = rows.filter(({ after }) => !after)
  const changed = rows.filter(({ before, after }) => before && after)
  const added = rows.filter(({ before }) => !before)
  for (const chunk of chunksOf(removed)) await tx.$executeRaw(removal(target, chunk))
  for (const chunk of chunksOf(changed)) await tx.$executeRaw(update(target, chunk))
  for (const chunk of chunksOf(added)) await tx.$executeRaw(addition(target, chunk))
}

function* chunksOf(rows: readonly PlannedRow[]): Generator<string> {
  for (let start = 0; start < rows.length; start += chunkSize) {
    yield JSON.stringify(rows.slice(start, start + chunkSize).map(rowJson))
  }
}

function rowJson({ id, variantId, unit, minimumQuantity, validFrom, before, after }: PlannedRow) {
  return {
    ...{ id, variant: variantId, unit, minimum: toNumeric(minimumQuantity), from: validFrom },
    ...{ bp: before && toNumeric(before.unitPrice), bb: before?.priceBase, bu: before?.validUntil },
    ...{ ap: after && toNumeric(after.unitPrice), ab: after?.priceBase, au: after?.validUntil },
  }
}

const remembered = ({ revisionId }: Target, rows: string) => Prisma.sql`
  WITH given AS MATERIALIZED (SELECT * FROM json_to_recordset(${rows}::json) AS g(id bigint, variant bigint,
    unit text, minimum numeric, "from" timestamptz, bp numeric, bb int, bu timestamptz, ap numeric, ab int, au timestamptz)),
  history AS (INSERT INTO price_row_change (revision_id, variant_id, unit_code, minimum_quantity, valid_from,
      before_price, before_base, before_until, after_price, after_base, after_until)
    SELECT ${revisionId}::bigint, variant, unit, minimum, "from", bp, bb, bu, ap, ab, au FROM given)`

const removal = (target: Target, rows: string) => Prisma.sql`${remembered(target, rows)}
  DELETE FROM price_row r USING given g WHERE r.id = g.id AND r.price_list_id = ${target.listId}`

const update = (target: Target, rows: string) => Prisma.sql`${remembered(target, rows)}
  UPDATE price_row r SET unit_price = g.ap, price_base = g.ab, valid_until = g.au FROM given g
  WHERE r.id = g.id AND r.price_list_id = ${target.listId}`

const addition = (target: Target, rows: string) => Prisma.sql`${remembered(target, rows)}
  INSERT INTO price_row (price_list_id, variant_id, unit_code, minimum_quantity, unit_price, price_base, valid_from, valid_until)
  SELECT ${target.listId}::bigint, variant, unit, minimum, ap, ab, "from", au FROM given`

/** The same for percentages, which are few. */
export async function savePercentages(
  tx: Transaction,
  { listId, revisionId }: Target,
  percentages: readonly PlannedPercentage[],
): Promise<void> {
  if (percentages.length === 0) return
  const rows = percentages.map(({ id, productId, categoryId, before, after }) => ({
    ...{ id, product: productId, category: categoryId },
    ...{ before: before && toNumeric(before), after: after && toNumeric(after) },
  }))
  await tx.$executeRaw`
    WITH given AS MATERIALIZED (SELECT * FROM json_to_recordset(${JSON.stringify(rows)}::json) AS g(id bigint,
      product bigint, category bigint, before numeric, after numeric)),
    history AS (INSERT INTO price_percentage_change (revision_id, product_id, category_id, before, after)
      SELECT ${revisionId}::bigint, product, category, before, after FROM given),
    removed AS (DELETE FROM price_percentage p USING given g WHERE p.id = g.id AND g.after IS NULL),
    changed AS (UPDATE price_percentage p SET adjustment_percent = g.after FROM given g
      WHERE p.id = g.id AND g.after IS NOT NULL)
    INSERT INTO price_percentage (price_list_id, product_id, category_id, adjustment_percent)
    SELECT ${listId}::bigint, product, category, after FROM given WHERE id IS NULL AND after IS NOT NULL`
}
