import { prisma } from '#app/db/client.server.ts'
import { type Reader, readPrepared } from '#app/db/prepared.server.ts'
import { containing } from '#app/domain/catalog/product-search.ts'
import { type StaffScope, scopeParameters } from '#app/domain/companies/scope.ts'
import { figuresView, type SumsRow } from './figures-view.ts'
import type { ShareKind, ShownResult, TableAsked } from './result-table.ts'
import { sumColumns, textSums, visibleLines } from './what-if-sql.ts'
import type { ShareView } from './what-if-view.ts'

const keys: Readonly<Record<ShareKind, { code: string; name: string; group: string }>> = {
  companies: { code: "COALESCE(c.code::text, '')", name: "COALESCE(c.name, '')", group: 'c.id' },
  products: {
    code: 'v.sku::text',
    name: "btrim(p.name || ' ' || v.name)",
    group: 'v.id, p.id',
  },
}

const sorts: Readonly<Record<string, string>> = {
  name: 'g.name',
  before: 'g.before',
  after: 'g.after',
  difference: 'g.after - g.before',
  percent: '(g.after - g.before) / NULLIF(g.before, 0)',
  marginBefore: '(g.costed_before - g.cost) / NULLIF(g.costed_before, 0)',
  marginAfter: '(g.costed_after - g.cost) / NULLIF(g.costed_after, 0)',
  moved: 'g.moved',
}

type ShareRow = SumsRow & {
  code: string
  name: string
  lines: number
  moved: number
  size: number
  found: number
}

/** A page of who pays, or what costs, more or less; orders only, one statement. */
export async function listShares(
  scope: StaffScope,
  run: ShownResult,
  { kind, asked }: { kind: ShareKind; asked: TableAsked },
  db: Reader = prisma,
): Promise<{ rows: ShareView[]; total: number }> {
  const { code, name, group } = keys[kind]
  const { salesRepId } = scopeParameters(scope)
  const order = `${sorts[asked.sort] ?? 'abs(g.after - g.before)'} ${asked.descending ? 'DESC' : 'ASC'} NULLS LAST`
  const rows = await readPrepared<ShareRow>(
    db,
    `WITH grouped AS (
      SELECT ${code} AS code, ${name} AS name, ${sumColumns}, count(*)::int AS lines,
        (count(*) FILTER (WHERE l.effect <> 'same'))::int AS moved
      ${visibleLines} AND l.kind = 'order' GROUP BY ${group}
    ), sized AS (
      SELECT g.*, COALESCE((after - before) / NULLIF(max(abs(after - before)) OVER (), 0), 0)::float8 AS size
      FROM grouped g
    )
    SELECT g.code, g.name, g.lines, g.moved, g.size, ${textSums('g')}, count(*) OVER ()::int AS found
    FROM sized g WHERE ($3 = '' OR g.code ILIKE $4 OR g.name ILIKE $4)
      AND ($5 = '[]' OR (CASE WHEN g.after > g.before THEN 'dearer'
        WHEN g.after < g.before THEN 'cheaper' ELSE 'same' END) = ANY (ARRAY(SELECT jsonb_array_elements_text($5::jsonb))))
    ORDER BY ${order}, g.code LIMIT $6::int OFFSET $7::int`,
    run.id,
    salesRepId === null ? null : String(salesRepId),
    asked.q,
    containing(asked.q),
    JSON.stringify(asked.filters.effect ?? []),
    asked.pageSize,
    asked.offset,
  )
  return {
    rows: rows.map((row) => ({
      ...figuresView(row, run.currency),
      ...{ code: row.code, name: row.name, size: row.size, lines: row.lines, moved: row.moved },
    })),
    total: rows[0]?.found ?? 0,
  }
}
