import { toDay } from '#app/db/convert.server.ts'
import type { Transaction } from '#app/db/transaction.server.ts'
import { ownedBy, type Scope, scopeParameters } from '#app/domain/companies/scope.ts'
import type { InvoiceContent } from './invoice-content.ts'

export type InvoiceToCredit = {
  id: bigint
  companyId: bigint | null
  companyCode: string | null
  orderId: bigint | null
  content: InvoiceContent
  recipient: string | null
  /** Credit notes issued for its goods so far. */
  credited: readonly InvoiceContent[]
}

/** Locks the invoice's row within the scope, so that two credit notes never take back the same; null where none is. */
export async function lockInvoiceToCredit(
  tx: Transaction,
  scope: Scope,
  number: string,
): Promise<InvoiceToCredit | null> {
  const { companyId, salesRepId } = scopeParameters(scope)
  const [locked] = await tx.$queryRaw<{ id: bigint }[]>`
    SELECT i.id FROM invoice i LEFT JOIN company c ON c.id = i.company_id
    WHERE i.number = ${number} AND i.kind = 'invoice' AND i.origin = 'portal'
      AND (${companyId}::bigint IS NULL OR i.company_id = ${companyId})
      AND (${salesRepId}::bigint IS NULL OR c.sales_rep_id = ${salesRepId})
    FOR NO KEY UPDATE OF i`
  if (!locked) return null
  const [row] = await tx.$queryRaw<Omit<InvoiceToCredit, 'id'>[]>`
    SELECT i.company_id AS "companyId", c.code::text AS "companyCode", i.order_id AS "orderId", i.content,
      u.email::text AS recipient,
      coalesce((SELECT jsonb_agg(n.content ORDER BY n.id) FROM invoice n
        WHERE n.corrects_id = i.id AND NOT n.cash_discount), '[]') AS credited
    FROM invoice i
    LEFT JOIN company c ON c.id = i.company_id
    LEFT JOIN orders o ON o.id = i.order_id
    LEFT JOIN users u ON u.id = o.principal_id
    WHERE i.id = ${locked.id}`
  return row ? { ...row, id: locked.id } : null
}

/** A credit note of a company, within the scope. */
export async function findCreditNote(tx: Transaction, scope: Scope, number: string) {
  const row = await tx.invoice.findFirst({
    where: { ...ownedBy(scope), number, kind: 'creditNote', origin: 'portal' },
    select: {
      id: true,
      number: true,
      currency: true,
      issuedOn: true,
      correctsId: true,
      company: { select: { id: true, code: true } },
    },
  })
  if (!row?.company) return null
  const { company, issuedOn, ...note } = row
  return {
    ...note,
    valueOn: toDay(issuedOn),
    companyId: company.id,
    companyCode: company.code,
  }
}
