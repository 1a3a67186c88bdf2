import { readPrepared } from '#app/db/prepared.server.ts'
import type { Transaction } from '#app/db/transaction.server.ts'
import { instantSql } from './instant-sql.ts'
import type {
  Article,
  BreakRule,
  PercentageFacts,
  PercentageTarget,
  RowFacts,
  StoredRow,
} from './price-change-facts.ts'
import { skuKey } from './price-change-facts.ts'
import { targetText } from './price-change-percentages.ts'
import type { PercentageChange, PriceRowChange } from './price-list-change.ts'

/** Everything that the rows of a change are judged by, in three statements for any number of rows. */
export async function loadRowFacts(
  tx: Transaction,
  listId: bigint,
  changes: readonly PriceRowChange[],
): Promise<RowFacts> {
  if (changes.length === 0) return { articles: new Map(), stored: [], rules: [] }
  const articles = await loadArticles(
    tx,
    changes.map(({ key }) => key.sku),
  )
  const ids = [...new Set([...articles.values()].map(({ variantId }) => variantId))]
  const stored = await loadStoredRows(tx, listId, ids)
  const rules = await readJson<BreakRule>(tx, rulesSql, String(listId), `{${ids.join(',')}}`)
  return { articles, stored, rules }
}

type ArticleJson = Article & { sku: string }

/** The articles by SKU in small letters; a SKU that is nobody's is not among them. */
export async function loadArticles(
  tx: Transaction,
  skus: readonly string[],
): Promise<ReadonlyMap<string, Article>> {
  const asked = JSON.stringify([...new Set(skus.map(skuKey))])
  const found = await readJson<ArticleJson>(tx, articlesSql, asked)
  return new Map(found.map(({ sku, ...article }) => [sku, article]))
}

/** The list's rows for these variants. */
export function loadStoredRows(
  tx: Transaction,
  listId: bigint,
  variantIds: readonly string[],
): Promise<StoredRow[]> {
  return readJson<StoredRow>(tx, storedSql, String(listId), `{${variantIds.join(',')}}`)
}

type TargetJson = PercentageTarget & { target: string }

export async function loadPercentageFacts(
  tx: Transaction,
  listId: bigint,
  changes: readonly PercentageChange[],
): Promise<PercentageFacts> {
  if (changes.length === 0) return new Map()
  const asked = JSON.stringify([...new Set(changes.map(({ target }) => targetText(target)))])
  const found = await readJson<TargetJson>(tx, targetsSql, String(listId), asked)
  return new Map(found.map(({ target, ...facts }) => [target, facts]))
}

/** One JSON text is read in a fraction of the time that as many rows take. */
async function readJson<Row>(tx: Transaction, sql: string, ...values: string[]): Promise<Row[]> {
  const [row] = await readPrepared<{ found: string | null }>(tx, sql, ...values)
  return JSON.parse(row?.found ?? '[]')
}

const articlesSql = `SELECT json_agg(json_build_object('sku', s.sku, 'variantId', v.id::text,
    'baseUnit', v.base_unit, 'precision', v.precision,
    'units', ARRAY(SELECT u.unit_code FROM variant_unit u WHERE u.variant_id = v.id)))::text AS found
  FROM json_array_elements_text($1::json) s(sku) JOIN variant v ON v.sku = s.sku::citext`

const storedSql = `SELECT json_agg(json_build_object('id', r.id::text, 'variantId', r.variant_id::text,
    'unit', r.unit_code, 'minimumQuantity', r.minimum_quantity::text, 'unitPrice', r.unit_price::text,
    'priceBase', r.price_base, 'validFrom', ${instantSql('r.valid_from')},
    'validUntil', ${instantSql('r.valid_until')}))::text AS found
  FROM price_row r WHERE r.price_list_id = $1::bigint AND r.variant_id = ANY ($2::bigint[])`

const rulesSql = `SELECT json_agg(json_build_object('variantId', q.variant_id::text, 'unit', q.unit_code,
    'increment', q.increment::text, 'maximum', q.maximum::text))::text AS found
  FROM agreement_price_list x JOIN quantity_rule q ON q.agreement_id = x.agreement_id
  WHERE x.price_list_id = $1::bigint AND q.variant_id = ANY ($2::bigint[])
    AND (q.increment IS NOT NULL OR q.maximum IS NOT NULL)`

const targetsSql = `WITH asked AS (SELECT target FROM json_array_elements_text($2::json) t(target)),
  found AS (
    SELECT a.target, p.id AS product_id, NULL::bigint AS category_id FROM asked a
    JOIN product p ON a.target LIKE 'product:%' AND p.slug = substr(a.target, 9)
    UNION ALL SELECT a.target, NULL, c.id FROM asked a JOIN category c
      ON a.target LIKE 'category:%' AND c.slug = substr(a.target, 10))
  SELECT json_agg(json_build_object('target', f.target, 'productId', f.product_id::text,
    'categoryId', f.category_id::text, 'stored', CASE WHEN t.id IS NOT NULL THEN
    json_build_object('id', t.id::text, 'percent', t.adjustment_percent::text) END))::text AS found
  FROM found f LEFT JOIN price_percentage t ON t.price_list_id = $1::bigint
    AND (t.product_id = f.product_id OR t.category_id = f.category_id)`
