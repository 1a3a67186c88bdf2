import { prisma } from '#app/db/client.server.ts'
import { readPrepared } from '#app/db/prepared.server.ts'
import { containing } from '#app/domain/catalog/product-search.ts'
import { type StaffScope, scopeParameters } from '#app/domain/companies/scope.ts'
import type { ShownResult, TableAsked } from './result-table.ts'
import { type StoppedRow, type StoppedView, stoppedView } from './stopped-view.ts'
import { visibleDocuments } from './what-if-sql.ts'

const sorts: Readonly<Record<string, string>> = {
  company: 'c.name',
  document: 'd.kind, d.document_number',
  after: 'd.net_after',
}

const flagged = `($5 = '[]' OR ARRAY_REMOVE(ARRAY[d.kind::text, CASE WHEN d.lost > 0 THEN 'lost' END,
  CASE WHEN d.refused > 0 THEN 'refused' END, CASE WHEN d.limit_code IS NOT NULL THEN 'limit' END], NULL)
  && ARRAY(SELECT jsonb_array_elements_text($5::jsonb)))`

/** A page of documents that can no longer be ordered as they stand; one statement. */
export async function listStopped(
  scope: StaffScope,
  run: ShownResult,
  asked: TableAsked,
): Promise<{ rows: StoppedView[]; total: number }> {
  const { salesRepId } = scopeParameters(scope)
  const direction = asked.descending ? 'DESC' : 'ASC'
  const order = (sorts[asked.sort] ?? 'd.number')
    .split(', ')
    .map((column) => `${column} ${direction} NULLS LAST`)
    .join(', ')
  const rows = await readPrepared<StoppedRow>(
    prisma,
    `SELECT d.number, d.kind::text AS kind, d.document_number AS "documentNumber", d.buyer,
      c.code::text AS "companyCode", c.name AS "companyName", d.lines, d.lost, d.refused,
      d.was_stopped AS "wasStopped", d.limit_code AS "limitCode", d.limit_amount::text AS "limitAmount",
      d.limit_difference::text AS "limitDifference", d.net_before::text AS "netBefore",
      d.net_after::text AS "netAfter", count(*) OVER ()::int AS found
    ${visibleDocuments} AND ${flagged}
      AND ($3 = '' OR c.name ILIKE $4 OR c.code ILIKE $4 OR d.document_number ILIKE $4)
    ORDER BY ${order}, d.number LIMIT $6::int OFFSET $7::int`,
    run.id,
    salesRepId === null ? null : String(salesRepId),
    asked.q,
    containing(asked.q),
    JSON.stringify(asked.filters.flag ?? []),
    asked.pageSize,
    asked.offset,
  )
  return { rows: rows.map((row) => stoppedView(row, run.currency)), total: rows[0]?.found ?? 0 }
}
