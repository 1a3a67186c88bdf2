import { prisma } from '#app/db/client.server.ts'
import { Prisma } from '#app/db/generated/client.ts'
import { listOrder, type SortColumns } from '#app/db/list-order.server.ts'
import type { Transaction } from '#app/db/transaction.server.ts'
import { containing, searchWords } from '#app/domain/catalog/product-search.ts'
import type { Scope } from '#app/domain/companies/scope.ts'
import type { ListAsked } from '#app/domain/list-asked.ts'
import { instantSql } from './instant-sql.ts'
import { readableAgreement, readableList } from './price-list-scope-queries.server.ts'
import type { PriceListHead, PriceListRow } from './price-list-view.ts'

const sorts: SortColumns = {
  state: `array_position('{draft,scheduled,active,ended,archived}', l.state)`,
  name: 'search_form(l.name)',
  code: 'l.code',
  currency: `l.currency || l.tax_mode`,
  window: ['l.valid_from', 'NULLS LAST'],
  percent: ['l.overall_percent', 'NULLS LAST'],
}

/** What the window makes of a stored state, as `priceListState` has it. */
const stateAt = (
  at: string,
  list = Prisma.sql`l`,
) => Prisma.sql`CASE WHEN ${list}.status <> 'active' THEN ${list}.status::text
  WHEN ${list}.valid_from > ${at}::timestamptz THEN 'scheduled'
  WHEN ${list}.valid_until <= ${at}::timestamptz THEN 'ended' ELSE 'active' END`

const rowFields = (
  scope: Scope,
  at: string,
) => Prisma.sql`'code', l.code, 'name', l.name, 'currency', l.currency,
  'taxMode', l.tax_mode, 'state', ${stateAt(at)},
  'firstDay', (l.valid_from AT TIME ZONE s.time_zone)::date,
  'lastDay', ((l.valid_until - interval '1 millisecond') AT TIME ZONE s.time_zone)::date,
  'overallPercent', trim_scale(l.overall_percent)::text,
  'rowCount', (SELECT count(*) FROM price_row r WHERE r.price_list_id = l.id),
  'audiences', COALESCE((SELECT json_agg(json_build_object('level', a.level,
      'audience', COALESCE(c.name, g.name, a.channel::text)) ORDER BY a.id)
    FROM agreement_price_list x JOIN agreement a ON a.id = x.agreement_id
    LEFT JOIN company c ON c.id = a.company_id LEFT JOIN segment g ON g.id = a.segment_id
    WHERE x.price_list_id = l.id AND ${readableAgreement(scope)}), '[]')`

/** Price lists that the reader may see, drafts before others unless asked otherwise; who they speak for stands beside them. */
export async function listPriceLists(
  scope: Scope,
  asked: ListAsked & { states: readonly string[] },
  at: string,
  db: Transaction = prisma,
): Promise<{ rows: PriceListRow[]; total: number }> {
  const { q, states, offset, pageSize } = asked
  const order = listOrder(sorts, asked, 'search_form(l.name)', 'l.id')
  const words = containing(searchWords(q).join(' '))
  const found = await db.$queryRaw<{ row: PriceListRow; total: number }[]>`
    SELECT json_build_object(${rowFields(scope, at)}) AS row, total FROM (
      SELECT l.*, count(*) OVER ()::int AS total FROM (SELECT l.*, ${stateAt(at)} AS state FROM price_list l) l
      WHERE (${q} = '' OR search_form(l.code::text || ' ' || l.name) LIKE ${words}) AND ${readableList(scope)}
        AND (cardinality(${[...states]}::text[]) = 0 OR l.state = ANY (${[...states]}::text[]))
      ORDER BY ${order} OFFSET ${offset} LIMIT ${pageSize}
    ) l CROSS JOIN seller s ORDER BY ${order}`
  return { rows: found.map(({ row }) => row), total: found[0]?.total ?? 0 }
}

/** A list without its rows; null for one that the reader may not see as for one that is not there. */
export async function findPriceList(
  scope: Scope,
  code: string,
  at: string,
): Promise<PriceListHead | null> {
  const related = Prisma.sql`'code', o.code, 'name', o.name, 'state', ${stateAt(at, Prisma.sql`o`)}`
  const [from, until] = ['l.valid_from', 'l.valid_until'].map((each) =>
    Prisma.raw(instantSql(each)),
  )
  const [found] = await prisma.$queryRaw<{ head: PriceListHead }[]>`
    SELECT jsonb_build_object(${rowFields(scope, at)}) || jsonb_build_object('revision', l.revision,
      'isBase', EXISTS (SELECT 1 FROM agreement_price_list x JOIN agreement a ON a.id = x.agreement_id
        WHERE x.price_list_id = l.id AND a.level = 'base'),
      'fields', jsonb_build_object('name', l.name, 'validFrom', ${from}, 'validUntil', ${until},
        'priority', l.priority, 'mode', l.mode, 'aggregation', l.aggregation, 'mixGroup', m.code::text,
        'mergeAllowed', l.merge_allowed, 'exclusive', l.exclusive,
        'overallPercent', trim_scale(l.overall_percent)::text),
      'replaces', (SELECT jsonb_build_object(${related}) FROM price_list o WHERE o.id = l.replaces_id),
      'replacedBy', COALESCE((SELECT jsonb_agg(jsonb_build_object(${related}) ORDER BY o.id) FROM price_list o
        WHERE o.replaces_id = l.id), '[]')) AS head
    FROM price_list l LEFT JOIN mix_group m ON m.id = l.mix_group_id CROSS JOIN seller s
    WHERE l.code = ${code}::citext AND ${readableList(scope)}`
  return found?.head ?? null
}

/** Whether there is such a list for the reader: pages of a list that read it their own way ask this first. */
export async function seesPriceList(scope: Scope, code: string): Promise<boolean> {
  const found = await prisma.$queryRaw<unknown[]>`
    SELECT 1 FROM price_list l WHERE l.code = ${code}::citext AND ${readableList(scope)}`
  return found.length > 0
}
