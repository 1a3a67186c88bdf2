import { prisma } from '#app/db/client.server.ts'
import { readPrepared } from '#app/db/prepared.server.ts'
import type { PriceRowValue } from './price-list-change.ts'
import type { ContentPercentage, ContentRow } from './price-list-content.ts'

/** A list with what a file of it needs to say and to check. */
export type ListInFile = {
  id: string
  code: string
  name: string
  currency: string
  taxMode: 'net' | 'gross'
  status: 'draft' | 'active' | 'archived'
  timeZone: string
}

/** Null where there is none of that code. */
export async function findListInFile(code: string): Promise<ListInFile | null> {
  const [list] = await readPrepared<ListInFile>(
    prisma,
    `SELECT l.id::text, l.code::text, l.name, l.currency::text, l.tax_mode::text AS "taxMode", l.status::text,
      s.time_zone AS "timeZone"
    FROM price_list l CROSS JOIN seller s WHERE l.code = $1::citext`,
    code,
  )
  return list ?? null
}

/** A row with its product's name, which only tells people what the SKU is. */
export type NamedRow = ContentRow & { name: string }

type RowJson = [
  sku: string,
  name: string,
  unit: string,
  minimum: string,
  price: string,
  base: PriceRowValue['priceBase'],
  from: string | null,
  until: string | null,
]

const portion = 1000
const instant = (column: string) =>
  `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`

/** All rows as of one moment, by name, packed in portions: a long list is read once and unpacked bit by bit. */
const rowsSql = `
  SELECT json_agg(json_build_array(x.sku, x.name, x.unit, x.minimum, x.price, x.base, x.begins, x.ends) ORDER BY x.place)::text AS rows
  FROM (
    SELECT v.sku::text, trim(p.name || ' ' || v.name) AS name, r.unit_code AS unit,
      trim_scale(r.minimum_quantity)::text AS minimum, trim_scale(r.unit_price)::text AS price, r.price_base AS base,
      ${instant('r.valid_from')} AS begins, ${instant('r.valid_until')} AS ends,
      row_number() OVER (ORDER BY v.sort_name, v.id, r.unit_code, r.minimum_quantity, r.valid_from NULLS FIRST) - 1 AS place
    FROM price_row r JOIN variant v ON v.id = r.variant_id JOIN product p ON p.id = v.product_id
    WHERE r.price_list_id = $1::bigint
  ) x GROUP BY x.place / ${portion} ORDER BY x.place / ${portion}`

export async function* listRowPortions(list: Pick<ListInFile, 'id'>): AsyncGenerator<NamedRow[]> {
  const packed = await readPrepared<{ rows: string }>(prisma, rowsSql, list.id)
  for (const { rows } of packed) {
    const unpacked: RowJson[] = JSON.parse(rows)
    yield unpacked.map(namedRow)
    await new Promise(setImmediate)
  }
}

function namedRow([sku, name, unit, minimum, price, base, from, until]: RowJson): NamedRow {
  return {
    name,
    key: { sku, unit, minimumQuantity: minimum, validFrom: from },
    value: { unitPrice: price, priceBase: base, validUntil: until },
  }
}

/** Percentages by what they are for. */
export async function listPercentages(
  list: Pick<ListInFile, 'id'>,
): Promise<(ContentPercentage & { name: string })[]> {
  const found = await readPrepared<{
    product: string | null
    category: string | null
    name: string
    percent: string
  }>(
    prisma,
    `SELECT p.slug::text AS product, c.slug::text AS category, COALESCE(p.name, c.name) AS name,
      trim_scale(t.adjustment_percent)::text AS percent
    FROM price_percentage t LEFT JOIN product p ON p.id = t.product_id LEFT JOIN category c ON c.id = t.category_id
    WHERE t.price_list_id = $1::bigint ORDER BY c.slug NULLS LAST, p.slug`,
    list.id,
  )
  return found.map(({ product, category, name, percent }) => ({
    name,
    percent,
    target: product === null ? { category: category ?? '' } : { product },
  }))
}

/** The base unit of each SKU, by its lower case: the unit of a line that names none. */
export async function baseUnits(skus: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const found = await readPrepared<{ sku: string; unit: string }>(
    prisma,
    `SELECT lower(v.sku::text) AS sku, v.base_unit AS unit FROM variant v
    WHERE v.sku = ANY (ARRAY(SELECT json_array_elements_text($1::json)::citext))`,
    JSON.stringify(skus),
  )
  return new Map(found.map(({ sku, unit }) => [sku, unit]))
}
