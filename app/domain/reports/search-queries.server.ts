import { prisma } from '#app/db/client.server.ts'
import { readPrepared } from '#app/db/prepared.server.ts'
import { containing, searchWords } from '#app/domain/catalog/product-search.ts'
import { type Scope, scopeParameters } from '#app/domain/companies/scope.ts'

export type FoundRecord = {
  kind: 'company' | 'order' | 'quote' | 'invoice'
  title: string
  subtitle: string | null
}

export type SearchedKinds = Readonly<Record<FoundRecord['kind'], boolean>>

/** Each record belongs to a company of the scope; $1 company, $2 rep, $3 LIKE pattern, $4 to $7 the kinds that are open. */
const recordsSql = `WITH scoped AS (
  SELECT id, name FROM company c
  WHERE ($1::bigint IS NULL OR c.id = $1::bigint) AND ($2::bigint IS NULL OR c.sales_rep_id = $2::bigint)
)
(SELECT 'company' AS kind, c.name AS title, c.code::text AS subtitle, c.code::text AS key FROM company c
 WHERE $4::boolean AND search_form(c.code::text || ' ' || c.name || ' ' || COALESCE(c.vat_number, '')) LIKE $3
   AND c.id IN (SELECT id FROM scoped) ORDER BY c.name LIMIT 5)
UNION ALL
(SELECT 'order', o.number, concat_ws(' · ', s.name, o.purchase_order_number), o.number FROM orders o
 JOIN scoped s ON s.id = o.company_id
 WHERE $5::boolean AND (lower(o.number) LIKE $3 OR lower(o.purchase_order_number) LIKE $3) ORDER BY o.id DESC LIMIT 5)
UNION ALL
(SELECT 'quote', q.number, concat_ws(' · ', s.name, q.purchase_order_number), q.number FROM quote q
 JOIN scoped s ON s.id = q.company_id
 WHERE $6::boolean AND lower(q.number) LIKE $3 AND q.status <> ALL
   (CASE WHEN $1::bigint IS NULL THEN '{draft}' ELSE '{prepared,discarded}' END::quote_status[]) ORDER BY q.id DESC LIMIT 5)
UNION ALL
(SELECT 'invoice', i.number, s.name, i.number FROM invoice i JOIN scoped s ON s.id = i.company_id
 WHERE $7::boolean AND lower(i.number) LIKE $3 ORDER BY i.id DESC LIMIT 5)`

/** Companies and documents of the scope whose number, name, code, VAT id or purchase-order number holds the words. */
export function findRecords(
  scope: Scope,
  query: string,
  kinds: SearchedKinds,
): Promise<(FoundRecord & { key: string })[]> {
  const { companyId, salesRepId } = scopeParameters(scope)
  return readPrepared(
    prisma,
    recordsSql,
    companyId === null ? null : String(companyId),
    salesRepId === null ? null : String(salesRepId),
    containing(searchWords(query).join(' ')),
    kinds.company,
    kinds.order,
    kinds.quote,
    kinds.invoice,
  )
}
