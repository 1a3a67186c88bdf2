import { prisma } from '#app/db/client.server.ts'
import { type Reader, readPrepared } from '#app/db/prepared.server.ts'
import { containing } from '#app/domain/catalog/product-search.ts'
import { type StaffScope, scopeParameters } from '#app/domain/companies/scope.ts'
import { type LineRow, lineView } from './line-view.ts'
import type { LineKind, ShownResult, TableAsked } from './result-table.ts'
import { outOfBreak, touchedDocument, visibleLines, warned } from './what-if-sql.ts'
import type { LineView } from './what-if-view.ts'

const kinds: Readonly<Record<LineKind, string>> = {
  warnings: warned(),
  documents: touchedDocument(),
  lines: "(l.kind = 'order' AND l.effect <> 'same')",
}

const sorts: Readonly<Record<string, string>> = {
  company: 'c.name',
  sku: 'v.sku',
  document: 'l.kind, l.document_number',
  difference: '(l.net_after - l.net_before)',
}

/** Any of these flags; each is a word of the page's filter. */
const flagged = `($5 = '[]' OR ARRAY_REMOVE(ARRAY[l.effect::text, l.kind::text,
  CASE WHEN l.below_floor THEN 'belowFloor' END, CASE WHEN l.below_cost THEN 'belowCost' END,
  CASE WHEN (l.below_floor OR l.below_cost) AND NOT l.was_below THEN 'newlyBelow' END,
  CASE WHEN ${outOfBreak} THEN 'outOfBreak' END, CASE WHEN l.frozen THEN 'frozen' END], NULL) && ARRAY(SELECT jsonb_array_elements_text($5::jsonb)))`

/** A page of lines with their prices before and after; one statement. */
export async function listLines(
  scope: StaffScope,
  run: ShownResult,
  { kind, asked }: { kind: LineKind; asked: TableAsked },
  db: Reader = prisma,
): Promise<{ rows: LineView[]; total: number }> {
  const { salesRepId } = scopeParameters(scope)
  const direction = asked.descending ? 'DESC' : 'ASC'
  const order = (sorts[asked.sort] ?? 'l.number')
    .split(', ')
    .map((column) => `${column} ${direction} NULLS LAST`)
    .join(', ')
  const rows = await readPrepared<LineRow>(
    db,
    `SELECT l.number, l.kind::text AS kind, l.document_id::text AS "documentId",
      l.document_number AS "documentNumber", l.buyer, c.code::text AS "companyCode", c.name AS "companyName",
      v.sku::text AS sku, btrim(p.name || ' ' || v.name) AS name, l.unit_code AS unit,
      trim_scale(l.quantity)::text AS quantity, l.gross, l.frozen,
      l.price_before::text AS "priceBefore", l.base_before AS "baseBefore", l.list_before AS "listBefore",
      l.price_after::text AS "priceAfter", l.base_after AS "baseAfter", l.list_after AS "listAfter",
      trim_scale(l.from_before)::text AS "fromBefore", trim_scale(l.from_after)::text AS "fromAfter",
      ${outOfBreak} AS "outOfBreak", l.reason_after AS "reasonAfter", l.refused_after AS "refusedAfter", (l.net_after - l.net_before)::text AS difference, l.effect::text AS effect,
      l.unit_after::text AS "unitAfter", l.unit_cost::text AS "unitCost", l.floor_price::text AS "floorPrice",
      l.below_floor AS "belowFloor", l.below_cost AS "belowCost", l.was_below AS "wasBelow",
      count(*) OVER ()::int AS found
    ${visibleLines} AND ${kinds[kind]} AND ${flagged}
      AND ($3 = '' OR v.sku ILIKE $4 OR p.name ILIKE $4 OR c.name ILIKE $4 OR c.code ILIKE $4
        OR l.document_number ILIKE $4)
    ORDER BY ${order}, l.number LIMIT $6::int OFFSET $7::int`,
    run.id,
    salesRepId === null ? null : String(salesRepId),
    asked.q,
    containing(asked.q),
    JSON.stringify(asked.filters.flag ?? []),
    asked.pageSize,
    asked.offset,
  )
  return { rows: rows.map((row) => lineView(row, run.currency)), total: rows[0]?.found ?? 0 }
}
