import { prisma } from '#app/db/client.server.ts'
import { Prisma } from '#app/db/generated/client.ts'
import type { Scope } from '#app/domain/companies/scope.ts'
import { instantSql } from './instant-sql.ts'
import { readableList } from './price-list-scope-queries.server.ts'
import type { PercentageChangeView, RevisionView, RowChangeView } from './price-revision-view.ts'

type Page = { offset: number; pageSize: number }

const revision = Prisma.sql`json_build_object('number', n.number, 'kind', n.kind, 'at', ${Prisma.raw(instantSql('n.at'))},
  'by', u.name, 'note', n.note, 'added', n.added, 'changed', n.changed, 'removed', n.removed, 'fields', n.fields,
  'percentages', (SELECT count(*) FROM price_percentage_change t WHERE t.revision_id = n.id)) AS revision`

/** A list's savings, latest first. */
export async function listRevisions(
  scope: Scope,
  code: string,
  { offset, pageSize }: Page,
): Promise<{ revisions: RevisionView[]; total: number }> {
  const found = await prisma.$queryRaw<{ revision: RevisionView; total: number }[]>`
    SELECT ${revision}, count(*) OVER ()::int AS total FROM price_list l
    JOIN price_list_revision n ON n.price_list_id = l.id LEFT JOIN users u ON u.id = n.actor_id
    WHERE l.code = ${code}::citext AND ${readableList(scope)}
    ORDER BY n.number DESC OFFSET ${offset} LIMIT ${pageSize}`
  return { revisions: found.map((row) => row.revision), total: found[0]?.total ?? 0 }
}

type RevisionDetail = {
  revision: RevisionView
  rows: RowChangeView[]
  percentages: PercentageChangeView[]
}

/** One saving with a page of its rows, before and after; null where the list has none of that number. */
export async function findRevision(
  scope: Scope,
  { code, number }: { code: string; number: number },
  page: Page,
): Promise<RevisionDetail | null> {
  const [found] = await prisma.$queryRaw<{ id: bigint; revision: RevisionView }[]>`
    SELECT n.id, ${revision} FROM price_list l JOIN price_list_revision n ON n.price_list_id = l.id
    LEFT JOIN users u ON u.id = n.actor_id
    WHERE l.code = ${code}::citext AND n.number = ${number} AND ${readableList(scope)}`
  if (!found) return null
  const [rows, percentages] = await Promise.all([rowsOf(found.id, page), percentagesOf(found.id)])
  return { revision: found.revision, rows, percentages }
}

const lastDay = (column: string) =>
  Prisma.raw(`((${column} - interval '1 millisecond') AT TIME ZONE s.time_zone)::date`)

async function rowsOf(revisionId: bigint, { offset, pageSize }: Page): Promise<RowChangeView[]> {
  const found = await prisma.$queryRaw<{ row: RowChangeView }[]>`
    SELECT json_build_object('id', c.id::text, 'sku', v.sku, 'name', trim(p.name || ' ' || v.name), 'unit', c.unit_code,
      'minimumQuantity', trim_scale(c.minimum_quantity)::text, 'firstDay', (c.valid_from AT TIME ZONE s.time_zone)::date,
      'before', CASE WHEN c.before_price IS NOT NULL THEN json_build_object('unitPrice', trim_scale(c.before_price)::text,
        'priceBase', c.before_base, 'lastDay', ${lastDay('c.before_until')}) END,
      'after', CASE WHEN c.after_price IS NOT NULL THEN json_build_object('unitPrice', trim_scale(c.after_price)::text,
        'priceBase', c.after_base, 'lastDay', ${lastDay('c.after_until')}) END) AS row
    FROM (SELECT * FROM price_row_change WHERE revision_id = ${revisionId} ORDER BY id OFFSET ${offset} LIMIT ${pageSize}) c
    JOIN variant v ON v.id = c.variant_id JOIN product p ON p.id = v.product_id CROSS JOIN seller s ORDER BY c.id`
  return found.map(({ row }) => row)
}

function percentagesOf(revisionId: bigint): Promise<PercentageChangeView[]> {
  return prisma.$queryRaw<PercentageChangeView[]>`
    SELECT t.id::text AS id, COALESCE(p.name, g.name) AS name, trim_scale(t.before)::text AS before,
      trim_scale(t.after)::text AS after
    FROM price_percentage_change t LEFT JOIN product p ON p.id = t.product_id LEFT JOIN category g ON g.id = t.category_id
    WHERE t.revision_id = ${revisionId} ORDER BY t.id`
}
