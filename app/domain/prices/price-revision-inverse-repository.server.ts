import { readPrepared } from '#app/db/prepared.server.ts'
import type { Transaction } from '#app/db/transaction.server.ts'
import { instantSql } from './instant-sql.ts'
import type {
  PercentageChange,
  PriceListChange,
  PriceListFields,
  PriceRowChange,
} from './price-list-change.ts'
import type { LockedPriceList } from './price-list-repository.server.ts'
import type { RevisionFields } from './price-revision.ts'

/** The change that takes back everything after a revision; null where the list never had that revision. */
export async function loadInverse(
  tx: Transaction,
  list: LockedPriceList,
  toRevision: number,
): Promise<PriceListChange | null> {
  const later = await tx.priceListRevision.findMany({
    where: { priceListId: list.id, number: { gte: toRevision } },
    select: { number: true, fields: true },
    orderBy: { number: 'desc' },
  })
  const isKnown = toRevision === 0 || later.some(({ number }) => number === toRevision)
  if (!isKnown || toRevision >= list.revision) return null
  const undone = later.filter(({ number }) => number > toRevision)
  return {
    fields: formerFields(undone.map(({ fields }) => fields as RevisionFields)),
    rows: await readJson<PriceRowChange>(tx, rowsSql, list, toRevision),
    percentages: await readJson<PercentageChange>(tx, percentagesSql, list, toRevision),
    confirmDearer: true,
  }
}

/** Latest first: the earliest `before` of a field is what it was. */
function formerFields(revisions: readonly RevisionFields[]): Partial<PriceListFields> {
  const former: Record<string, unknown> = {}
  for (const { status: _, ...fields } of revisions) {
    for (const [name, change] of Object.entries(fields)) former[name] = change.before
  }
  return former
}

async function readJson<Row>(
  tx: Transaction,
  sql: string,
  { id }: LockedPriceList,
  toRevision: number,
): Promise<Row[]> {
  const values = [String(id), String(toRevision)]
  const [row] = await readPrepared<{ found: string | null }>(tx, sql, ...values)
  return JSON.parse(row?.found ?? '[]')
}

const value = (price: string, base: string, until: string) => `CASE WHEN ${price} IS NOT NULL THEN
  json_build_object('unitPrice', ${price}::text, 'priceBase', ${base}, 'validUntil', ${instantSql(until)}) END`

/** Each row as it stood before the first change of it that is taken back, against how it stands now. */
const rowsSql = `WITH former AS (
    SELECT DISTINCT ON (c.variant_id, c.unit_code, c.minimum_quantity, c.valid_from) c.*
    FROM price_list_revision n JOIN price_row_change c ON c.revision_id = n.id
    WHERE n.price_list_id = $1::bigint AND n.number > $2::int
    ORDER BY c.variant_id, c.unit_code, c.minimum_quantity, c.valid_from, n.number)
  SELECT json_agg(json_build_object('at', f.id::text, 'key', json_build_object('sku', v.sku, 'unit', f.unit_code,
      'minimumQuantity', f.minimum_quantity::text, 'validFrom', ${instantSql('f.valid_from')}),
    'before', ${value('r.unit_price', 'r.price_base', 'r.valid_until')},
    'after', ${value('f.before_price', 'f.before_base', 'f.before_until')}) ORDER BY f.id)::text AS found
  FROM former f JOIN variant v ON v.id = f.variant_id
  LEFT JOIN price_row r ON r.price_list_id = $1::bigint AND r.variant_id = f.variant_id AND r.unit_code = f.unit_code
    AND r.minimum_quantity = f.minimum_quantity AND r.valid_from IS NOT DISTINCT FROM f.valid_from`

const percentagesSql = `WITH former AS (
    SELECT DISTINCT ON (c.product_id, c.category_id) c.*
    FROM price_list_revision n JOIN price_percentage_change c ON c.revision_id = n.id
    WHERE n.price_list_id = $1::bigint AND n.number > $2::int
    ORDER BY c.product_id, c.category_id, n.number)
  SELECT json_agg(json_build_object('at', f.id::text, 'target', CASE WHEN p.id IS NOT NULL
      THEN json_build_object('product', p.slug) ELSE json_build_object('category', g.slug) END,
    'before', r.adjustment_percent::text, 'after', f.before::text) ORDER BY f.id)::text AS found
  FROM former f LEFT JOIN product p ON p.id = f.product_id LEFT JOIN category g ON g.id = f.category_id
  LEFT JOIN price_percentage r ON r.price_list_id = $1::bigint
    AND (r.product_id = f.product_id OR r.category_id = f.category_id)`
