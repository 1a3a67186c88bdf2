import { prisma } from '#app/db/client.server.ts'
import { listOrder, type SortColumns } from '#app/db/list-order.server.ts'
import type { Transaction } from '#app/db/transaction.server.ts'
import type { ListAsked } from '#app/domain/list-asked.ts'
import type { CompanyRow } from './company-row.ts'
import { type Scope, scopeParameters } from './scope.ts'

const sorts: SortColumns = {
  code: 'c.code',
  name: 'search_form(c.name)',
  state: 'c.status',
  balance: 'COALESCE(b.receivable, 0)',
}

/** One page of the companies within the scope; the search finds code, name and VAT number in any spelling. */
export async function listCompanies(
  scope: Scope,
  asked: ListAsked,
  db: Transaction = prisma,
): Promise<{ rows: CompanyRow[]; total: number }> {
  const { companyId, salesRepId } = scopeParameters(scope)
  const { q, filters = {}, pageSize, offset } = asked
  const { status = [], segment = [] } = filters
  const rows = await db.$queryRaw<CompanyRow[]>`
    WITH hit AS (
      SELECT c.id, c.code, c.name, c.status, c.currency, c.sales_rep_id, count(*) OVER ()::int AS total,
             COALESCE(b.receivable, 0) AS balance_amount,
             row_number() OVER (ORDER BY ${listOrder(sorts, asked, 'c.id')}) AS place
      FROM company c LEFT JOIN company_balance b ON b.company_id = c.id AND b.currency = c.currency
      WHERE (${companyId}::bigint IS NULL OR c.id = ${companyId}::bigint)
        AND (${salesRepId}::bigint IS NULL OR c.sales_rep_id = ${salesRepId}::bigint)
        AND (${q} = '' OR search_form(c.code::text || ' ' || c.name || ' ' || COALESCE(c.vat_number, ''))
             LIKE '%' || search_form(${q.replace(/[\\%_]/g, '\\$&')}) || '%')
        AND (${status.length === 0} OR c.status::text = ANY(${status}::text[]))
        AND (${segment.length === 0} OR EXISTS (
          SELECT 1 FROM company_segment cs JOIN segment s ON s.id = cs.segment_id
          WHERE cs.company_id = c.id AND s.code::text = ANY(${segment}::text[])))
      ORDER BY place LIMIT ${pageSize} OFFSET ${offset}
    )
    SELECT h.code, h.name, h.status, a.country_code AS "countryCode", a.city, u.name AS "salesRep",
           (SELECT string_agg(s.name, ', ' ORDER BY s.name) FROM company_segment cs JOIN segment s ON s.id = cs.segment_id
            WHERE cs.company_id = h.id) AS segments,
           json_build_object('amount', h.balance_amount::text, 'currency', h.currency) AS balance, h.total
    FROM hit h LEFT JOIN users u ON u.id = h.sales_rep_id
    LEFT JOIN LATERAL (SELECT country_code, city FROM address WHERE company_id = h.id AND active
      ORDER BY default_billing DESC, id LIMIT 1) a ON true
    ORDER BY h.place`
  return { rows, total: rows[0]?.total ?? 0 }
}
