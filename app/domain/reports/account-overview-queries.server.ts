import { prisma } from '#app/db/client.server.ts'
import type { CompanyScope } from '#app/domain/companies/scope.ts'
import type { CreditPositionJson } from '#app/domain/credit/credit-position.ts'
import { toCreditPosition } from '#app/domain/credit/credit-position.ts'
import { creditPositionJson } from '#app/domain/credit/credit-position-repository.server.ts'
import { type CreditView, creditView } from '#app/domain/credit/credit-view.ts'

export type AccountOverview = { openOrders: number; openQuotes: number; credit: CreditView }

/** What a buyer looks for first: what is under way, and what may still be ordered; one statement. */
export async function getAccountOverview(
  { companyId }: CompanyScope,
  { currency, today }: { currency: string; today: string },
): Promise<AccountOverview> {
  const [row] = await prisma.$queryRaw<
    { openOrders: number; openQuotes: number; position: CreditPositionJson }[]
  >`
    SELECT
      (SELECT count(*)::int FROM orders WHERE company_id = ${companyId} AND status IN ('pendingApproval',
        'pendingPayment', 'placed', 'onHold', 'picking', 'partiallyShipped')) AS "openOrders",
      (SELECT count(*)::int FROM quote WHERE company_id = ${companyId}
        AND status IN ('requested', 'inReview', 'needsInfo', 'quoted')) AS "openQuotes",
      ${creditPositionJson({ companyId, currency, today })} AS position`
  if (!row) throw new Error('An overview without a row')
  const { position, ...counts } = row
  return { ...counts, credit: creditView(toCreditPosition(position), currency) }
}
