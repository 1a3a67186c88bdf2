import { prisma } from '#app/db/client.server.ts'
import type { ContactRole } from '#app/domain/companies/permissions.ts'
import type { CompanyScope } from '#app/domain/companies/scope.ts'
import { type CreditPositionJson, toCreditPosition } from '#app/domain/credit/credit-position.ts'
import { creditPositionJson } from '#app/domain/credit/credit-position-repository.server.ts'
import { creditForContact } from '#app/domain/credit/credit-reader.ts'
import type { CreditView } from '#app/domain/credit/credit-view.ts'

export type AccountOverview = { openOrders: number; openQuotes: number; credit: CreditView }

/** What a buyer looks for first: what is under way, what is owed, and what may still be ordered; one statement. */
export async function getAccountOverview(
  { companyId }: CompanyScope,
  { currency, role, today }: { currency: string; role: ContactRole; today: string },
): Promise<AccountOverview> {
  type Row = Pick<AccountOverview, 'openOrders' | 'openQuotes'> & {
    position: CreditPositionJson
  }
  const [row] = await prisma.$queryRaw<Row[]>`
    SELECT
      (SELECT count(*)::int FROM orders WHERE company_id = ${companyId} AND status IN ('pendingApproval',
        'pendingPayment', 'placed', 'onHold', 'picking', 'partiallyShipped')) AS "openOrders",
      (SELECT count(*)::int FROM quote WHERE company_id = ${companyId}
        AND status IN ('requested', 'inReview', 'needsInfo', 'quoted')) AS "openQuotes",
      ${creditPositionJson({ companyId, currency, today })} AS position`
  if (!row) throw new Error('An overview without a row')
  const { position, ...counts } = row
  return {
    ...counts,
    credit: creditForContact(toCreditPosition(position), { currency, role }),
  }
}
