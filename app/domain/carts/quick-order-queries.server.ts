import { prisma } from '#app/db/client.server.ts'
import { type Reader, readPrepared } from '#app/db/prepared.server.ts'
import { audienceParameters } from '#app/domain/catalog/audience-parameters.server.ts'
import { isVisibleSql, visibilitySql } from '#app/domain/catalog/visibility-sql.ts'
import { companyBuyer, type PriceBuyer } from '#app/domain/companies/price-buyer.ts'
import { loadPriceContext } from '#app/domain/prices/price-context-queries.server.ts'
import type { CartBuyer } from './cart-buyer.ts'
import { parseQuickOrder } from './quick-order.ts'
import { checkQuickOrder, type MatchedItem, type MatchedRow } from './quick-order-check.ts'
import type { QuickOrderView } from './quick-order-view.ts'

/** $1 codes, $2 to $5 the audience, $6 locale. A suggestion is only ever something that the buyer may see. */
const matchSql = `WITH ${visibilitySql},
typed AS (SELECT code, place FROM unnest($1::text[]) WITH ORDINALITY AS t(code, place)),
found AS (
  SELECT DISTINCT ON (t.code) t.code, v.id FROM typed t
  JOIN variant v ON v.sku = t.code::citext OR v.gtin = t.code ORDER BY t.code, (v.sku = t.code::citext) DESC
),
unknown AS MATERIALIZED (
  SELECT t.code FROM typed t WHERE NOT EXISTS (SELECT 1 FROM found f WHERE f.code = t.code) ORDER BY t.place LIMIT 25
)
SELECT f.code, json_build_object('variantId', v.id::text, 'sku', v.sku, 'name',
  concat_ws(' ', COALESCE(p.translations #>> ARRAY[$6::text, 'name'], p.name), NULLIF(v.name, '')),
  'unit', u.unit_code, 'factor', trim_scale(u.factor)::text,
  'available', trim_scale(COALESCE((SELECT sum(a.available) FROM available_stock a
    WHERE a.variant_id = v.id AND a.channel = $4::channel), 0))::text,
  'backorderAllowed', v.backorder_allowed)::text AS item, NULL AS suggestion
FROM found f JOIN variant v ON v.id = f.id JOIN product p ON p.id = v.product_id
CROSS JOIN LATERAL (SELECT x.unit_code, x.factor FROM variant_unit x WHERE x.variant_id = v.id
  ORDER BY x.is_default DESC, (x.unit_code = v.base_unit) DESC LIMIT 1) u
UNION ALL
SELECT n.code, NULL, (SELECT v.sku::text FROM variant v JOIN product p ON p.id = v.product_id CROSS JOIN seen s
  WHERE v.search_text %> search_form(n.code) AND v.status = 'active' AND ${isVisibleSql}
  ORDER BY similarity(v.sku::text, n.code) DESC, v.id LIMIT 1)
FROM unknown n`

type MatchRow = { code: string; item: string | null; suggestion: string | null }

/** Pasted rows with a verdict for each: two statements, however many rows. */
export async function checkPastedRows(
  buyer: CartBuyer,
  { text, at, locale }: { text: string; at: string; locale: string },
): Promise<QuickOrderView> {
  const typed = parseQuickOrder(text)
  const asking = companyBuyer(buyer.company)
  const codes = typed.map(({ code }) => code)
  const matches = await matchCodes(prisma, { codes, buyer: asking, at, locale })
  const variantIds = [...matches.values()].flatMap(({ item }) => (item ? [item.variantId] : []))
  return checkQuickOrder(
    typed,
    matches,
    await loadPriceContext(prisma, { variantIds, buyer: asking, at }),
  )
}

type CodesAsked = { codes: readonly string[]; buyer: PriceBuyer; at: string; locale: string }

async function matchCodes(
  db: Reader,
  { codes, buyer, at, locale }: CodesAsked,
): Promise<Map<string, MatchedRow>> {
  if (codes.length === 0) return new Map()
  const rows = await readPrepared<MatchRow>(
    db,
    matchSql,
    `{${codes.map((code) => JSON.stringify(code)).join(',')}}`,
    ...audienceParameters(buyer, at),
    locale,
  )
  return new Map(
    rows.map(({ code, item, suggestion }) => {
      const matched: MatchedItem | null = item === null ? null : JSON.parse(item)
      return [code.toLowerCase(), { item: matched, suggestion }]
    }),
  )
}
