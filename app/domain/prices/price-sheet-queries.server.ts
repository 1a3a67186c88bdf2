import { prisma } from '#app/db/client.server.ts'
import { Prisma } from '#app/db/generated/client.ts'
import { listCategories } from '#app/domain/catalog/category-queries.server.ts'
import { nameOf } from '#app/domain/catalog/category-tree.ts'
import { containing, searchWords } from '#app/domain/catalog/product-search.ts'
import type { PriceRowKey, PriceRowValue } from './price-list-change.ts'
import { mostSheetRows, type PriceSheetView, type SheetAsked } from './price-sheet.ts'

type Head = PriceSheetView['list'] & { id: bigint }

/**
 * A list for the spreadsheet, in two statements whatever its size. Prices are the seller's and the same for all staff:
 * the caller's permission is the scope. Null where there is no list of that code.
 */
export async function findPriceSheet(
  code: string,
  asked: SheetAsked,
  { at, locale }: { at: string; locale: string },
): Promise<PriceSheetView | null> {
  const head = await findHead(code)
  if (!head) return null
  const { id, ...list } = head
  const words = searchWords(asked.q).map(containing)
  const [found] = await prisma.$queryRaw<Pick<PriceSheetView, 'rows' | 'goods' | 'total'>[]>`
    WITH found AS MATERIALIZED (
      SELECT r.*, v.sku, v.sort_name FROM price_row r JOIN variant v ON v.id = r.variant_id
      JOIN product p ON p.id = v.product_id
      WHERE r.price_list_id = ${id} AND v.search_text LIKE ALL (${words}::text[])
        AND (${asked.category} = '' OR EXISTS (SELECT 1 FROM category c JOIN category top ON top.id = ANY (c.path)
          WHERE c.id = p.category_id AND top.slug = ${asked.category}))),
    size AS MATERIALIZED (SELECT count(*)::int AS total FROM found),
    fitting AS MATERIALIZED (SELECT f.* FROM found f, size s WHERE s.total <= ${mostSheetRows})
    SELECT s.total,
      (SELECT COALESCE(json_agg(json_build_array(sku::text, unit_code, trim_scale(minimum_quantity)::text,
          trim_scale(unit_price)::text, price_base, ${instant('valid_from')}, ${instant('valid_until')})
        ORDER BY sort_name, variant_id, unit_code, minimum_quantity, valid_from NULLS FIRST), '[]')::text
        FROM fitting) AS rows,
      ${goodsOf(Prisma.sql`SELECT DISTINCT variant_id AS id, 0 AS rank FROM fitting`, id, at)} AS goods
    FROM size s`
  const total = found?.total ?? 0
  const isPart = total > mostSheetRows || asked.q !== '' || asked.category !== ''
  const categories = isPart ? await partsOf(at, locale) : []
  return { list, asked, categories, ...(found ?? { rows: '[]', goods: '[]', total }) }
}

async function findHead(code: string): Promise<Head | undefined> {
  const [head] = await prisma.$queryRaw<Head[]>`
    SELECT l.id, l.code::text, l.name, l.currency::text, l.tax_mode::text AS "taxMode",
      l.status::text,
      COALESCE((SELECT time_zone FROM seller), 'UTC') AS "timeZone"
    FROM price_list l WHERE l.code = ${code}::citext`
  return head
}

const mostGoods = 200
const mostSuggestions = 8

/** Articles for new rows as JSON of SheetGoodsTuple[]: those of these SKUs, or the first that a search finds. */
export async function findSheetGoods(
  code: string,
  asked: { skus: readonly string[]; q: string },
  at: string,
): Promise<string | null> {
  const head = await findHead(code)
  if (!head) return null
  const words = searchWords(asked.q).map(containing)
  const skus = asked.skus.slice(0, mostGoods)
  const wanted =
    words.length > 0
      ? Prisma.sql`SELECT id, row_number() OVER (ORDER BY (sku = ${asked.q.trim()}::citext) DESC, sort_name, id) AS rank
          FROM variant WHERE search_text LIKE ALL (${words}::text[])
          ORDER BY rank LIMIT ${mostSuggestions}`
      : Prisma.sql`SELECT id, 0 AS rank FROM variant WHERE sku = ANY (${skus}::citext[])`
  const [found] = await prisma.$queryRaw<{ goods: string }[]>`
    SELECT ${goodsOf(wanted, head.id, at)} AS goods`
  return found?.goods ?? '[]'
}

/** Variants as SheetGoodsTuple[]; cost and floor in the list's currency, rates of the seller's country. */
function goodsOf(wanted: Prisma.Sql, listId: bigint, at: string): Prisma.Sql {
  return Prisma.sql`(
    SELECT COALESCE(json_agg(json_build_array(v.sku::text, concat_ws(' ', p.name, NULLIF(v.name, '')), v.base_unit,
      v.precision,
      (SELECT json_agg(json_build_array(u.unit_code, trim_scale(u.factor)::text,
        (SELECT trim_scale(min(q.increment))::text FROM quantity_rule q
          JOIN agreement_price_list x ON x.agreement_id = q.agreement_id AND x.price_list_id = ${listId}
          WHERE q.variant_id = v.id AND q.unit_code = u.unit_code)) ORDER BY u.factor)
        FROM variant_unit u WHERE u.variant_id = v.id),
      trim_scale(c.unit_cost)::text, trim_scale(c.floor_price)::text,
      COALESCE((SELECT trim_scale(r.rate)::text FROM tax_rate r JOIN seller s ON s.country_code = r.country_code
        WHERE r.tax_category_code = v.tax_category_code
          AND r.valid_from <= (${at}::timestamptz AT TIME ZONE s.time_zone)::date
        ORDER BY r.valid_from DESC LIMIT 1), '0')) ORDER BY w.rank, v.sort_name, v.id), '[]')::text
    FROM (${wanted}) w JOIN variant v ON v.id = w.id JOIN product p ON p.id = v.product_id
    LEFT JOIN variant_cost c ON c.variant_id = v.id
      AND c.currency = (SELECT currency FROM price_list WHERE id = ${listId}))`
}

/** An instant as the browser writes it. */
function instant(column: string): Prisma.Sql {
  return Prisma.raw(`to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`)
}

/** The categories to choose a part of a long list by, each after the one that it is below. */
async function partsOf(at: string, locale: string): Promise<PriceSheetView['categories']> {
  const tree = await listCategories(prisma, at)
  const below = (parent: string | null, depth: number): PriceSheetView['categories'] =>
    tree
      .filter(({ path }) => (path.at(-2) ?? null) === parent)
      .flatMap((category) => [
        { slug: category.slug, name: nameOf(category, locale), depth },
        ...below(category.id, depth + 1),
      ])
  return below(null, 0)
}

type CurrentRow = PriceRowValue & { place: number }

/** What a list says now of these rows, by their place; rows that it does not have are left out. */
export function findCurrentRows(code: string, keys: readonly PriceRowKey[]): Promise<CurrentRow[]> {
  return prisma.$queryRaw<CurrentRow[]>`
    SELECT k.place::int AS place, trim_scale(r.unit_price)::text AS "unitPrice", r.price_base AS "priceBase",
      ${instant('r.valid_until')} AS "validUntil"
    FROM unnest(${keys.map(({ sku }) => sku)}::citext[], ${keys.map(({ unit }) => unit)}::text[],
      ${keys.map(({ minimumQuantity }) => minimumQuantity)}::numeric[],
      ${keys.map(({ validFrom }) => validFrom)}::timestamptz[]) WITH ORDINALITY AS k(sku, unit, minimum, start, place)
    JOIN variant v ON v.sku = k.sku JOIN price_list l ON l.code = ${code}::citext
    JOIN price_row r ON r.price_list_id = l.id AND r.variant_id = v.id AND r.unit_code = k.unit
      AND r.minimum_quantity = k.minimum AND r.valid_from IS NOT DISTINCT FROM k.start`
}
