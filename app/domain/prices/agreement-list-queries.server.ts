import { prisma } from '#app/db/client.server.ts'
import { Prisma } from '#app/db/generated/client.ts'
import { listOrder, type SortColumns } from '#app/db/list-order.server.ts'
import type { Transaction } from '#app/db/transaction.server.ts'
import { containing, searchWords } from '#app/domain/catalog/product-search.ts'
import { type StaffScope, scopeParameters } from '#app/domain/companies/scope.ts'
import type { ListAsked } from '#app/domain/list-asked.ts'
import type { AgreementRow } from './agreement-view.ts'

const sorts: SortColumns = {
  name: 'search_form(r.name)',
  code: 'r.code',
  state: `array_position('{active,scheduled,ended,inactive}', r.state)`,
  audience: ['search_form(r.audience)', 'NULLS LAST'],
}

/** One page of the agreements that a staff member may see; the search finds code, name and audience. */
export async function listAgreements(
  scope: StaffScope,
  asked: ListAsked & { levels: readonly string[]; states: readonly string[]; at: string },
  db: Transaction = prisma,
): Promise<{ rows: AgreementRow[]; total: number }> {
  const [levels, states] = [[...asked.levels], [...asked.states]]
  const found = await db.$queryRaw<(AgreementRow & { total: number })[]>`
    SELECT r.*, count(*) OVER ()::int AS total FROM (${agreementRows(scope, asked.at)}) r
    WHERE (${asked.q} = '' OR search_form(r.code || ' ' || r.name || ' ' || COALESCE(r.audience, ''))
        LIKE ${containing(searchWords(asked.q).join(' '))})
      AND (cardinality(${levels}::text[]) = 0 OR r.level = ANY (${levels}::text[]))
      AND (cardinality(${states}::text[]) = 0 OR r.state = ANY (${states}::text[]))
    ORDER BY ${listOrder(sorts, asked, 'r.code')}
    OFFSET ${asked.offset} LIMIT ${asked.pageSize}`
  return { rows: found.map(({ total: _, ...row }) => row), total: found[0]?.total ?? 0 }
}

/** Who uses a catalog or a price list, is in a segment's hand, or what one agreement is: at most 100, nearest first. */
export function listAgreementsOf(
  scope: StaffScope,
  of: { catalog: string } | { segment: string } | { priceList: string },
  at: string,
): Promise<AgreementRow[]> {
  return prisma.$queryRaw<AgreementRow[]>`
    SELECT r.* FROM (${agreementRows(scope, at, whereOf(of))}) r ORDER BY r.level, r.name, r.code LIMIT 100`
}

function whereOf(of: Parameters<typeof listAgreementsOf>[1]): Prisma.Sql {
  if ('segment' in of) return Prisma.sql`s.code = ${of.segment}::citext`
  if ('catalog' in of)
    return Prisma.sql`EXISTS (SELECT 1 FROM agreement_catalog x JOIN catalog t ON t.id = x.catalog_id
      WHERE x.agreement_id = a.id AND t.code = ${of.catalog}::citext)`
  return Prisma.sql`EXISTS (SELECT 1 FROM agreement_price_list x JOIN price_list l ON l.id = x.price_list_id
    WHERE x.agreement_id = a.id AND l.code = ${of.priceList}::citext)`
}

/**
 * What binds a company, nearest first: `place` 0 is its own, then its parents', its segments', the channel's, the base.
 * Empty where the company is outside the scope.
 */
export function listAgreementsBinding(
  scope: StaffScope,
  companyCode: string,
  at: string,
): Promise<(AgreementRow & { place: number })[]> {
  const { salesRepId } = scopeParameters(scope)
  return prisma.$queryRaw<(AgreementRow & { place: number })[]>`
    WITH RECURSIVE lineage AS (
      SELECT c.id, c.parent_id, 0 AS depth FROM company c
      WHERE c.code = ${companyCode}::citext AND (${salesRepId}::bigint IS NULL OR c.sales_rep_id = ${salesRepId}::bigint)
      UNION ALL SELECT p.id, p.parent_id, l.depth + 1 FROM lineage l JOIN company p ON p.id = l.parent_id WHERE l.depth < 20
    ), segmented AS (
      SELECT cs.segment_id FROM lineage l JOIN company_segment cs ON cs.company_id = l.id
      WHERE l.depth = (SELECT min(n.depth) FROM lineage n JOIN company_segment m ON m.company_id = n.id)
    )
    SELECT r.*, CASE r.level WHEN 'company' THEN r.depth WHEN 'segment' THEN 100 WHEN 'channel' THEN 101 ELSE 102 END AS place
    FROM (${agreementRows(
      { kind: 'staff', salesRepId: null },
      at,
      Prisma.sql`EXISTS (SELECT 1 FROM lineage) AND (a.level = 'base' OR a.channel = 'wholesale'
        OR a.segment_id IN (SELECT segment_id FROM segmented) OR a.company_id IN (SELECT id FROM lineage))`,
      Prisma.sql`, (SELECT depth FROM lineage WHERE id = a.company_id) AS depth`,
    )}) r
    ORDER BY place, r.quote IS NULL, r.state <> 'active', r.name, r.code`
}

/** Days and state are of the seller's zone at an instant. A rep sees what is agreed with their own companies and with more than one. */
export function agreementRows(
  scope: StaffScope,
  at: string,
  where: Prisma.Sql = Prisma.sql`true`,
  more: Prisma.Sql = Prisma.empty,
): Prisma.Sql {
  const { salesRepId } = scopeParameters(scope)
  return Prisma.sql`
    SELECT a.code::text AS code, a.name, a.level::text AS level,
      CASE WHEN NOT a.active THEN 'inactive' WHEN a.valid_from > ${at}::timestamptz THEN 'scheduled'
        WHEN a.valid_until <= ${at}::timestamptz THEN 'ended' ELSE 'active' END AS state,
      COALESCE(c.name, s.name, a.channel::text) AS audience,
      COALESCE(c.code::text, s.code::text, a.channel::text) AS "audienceCode",
      to_char(a.valid_from AT TIME ZONE z.time_zone, 'YYYY-MM-DD') AS "validFrom",
      to_char((a.valid_until - interval '1 second') AT TIME ZONE z.time_zone, 'YYYY-MM-DD') AS "validOn",
      (SELECT count(*)::int FROM agreement_price_list x WHERE x.agreement_id = a.id) AS lists,
      (SELECT count(*)::int FROM agreement_catalog x WHERE x.agreement_id = a.id) AS catalogs,
      (SELECT count(*)::int FROM quantity_rule x WHERE x.agreement_id = a.id) AS rules,
      (SELECT q.number FROM quote q WHERE q.id = a.quote_id) AS quote ${more}
    FROM agreement a LEFT JOIN company c ON c.id = a.company_id LEFT JOIN segment s ON s.id = a.segment_id
    CROSS JOIN (SELECT time_zone FROM seller) z
    WHERE (a.company_id IS NULL OR ${salesRepId}::bigint IS NULL OR c.sales_rep_id = ${salesRepId}::bigint) AND ${where}`
}
