import { prisma } from '#app/db/client.server.ts'
import { Prisma } from '#app/db/generated/client.ts'
import type { CompanyScope } from '#app/domain/companies/scope.ts'
import { type AccountFigures, accountFigures } from '#app/domain/credit/account-figures.ts'
import type { AccountJson, CreditPositionJson } from '#app/domain/credit/credit-position.ts'
import { toAccount, toCreditPosition } from '#app/domain/credit/credit-position.ts'
import {
  accountJson,
  creditPositionJson,
} from '#app/domain/credit/credit-position-repository.server.ts'
import { type CreditView, creditView } from '#app/domain/credit/credit-view.ts'

export type AccountOverview = {
  openOrders: number
  openQuotes: number
  /** The company's own; a limit that it shares with others does not tell what they owe. */
  account: AccountFigures
  credit: CreditView
}

/** What a buyer looks for first: what is under way, what is owed, and what may still be ordered; one statement. */
export async function getAccountOverview(
  { companyId }: CompanyScope,
  { currency, today }: { currency: string; today: string },
): Promise<AccountOverview> {
  type Row = Pick<AccountOverview, 'openOrders' | 'openQuotes'> & {
    account: AccountJson
    position: CreditPositionJson
  }
  const [row] = await prisma.$queryRaw<Row[]>`
    SELECT
      (SELECT count(*)::int FROM orders WHERE company_id = ${companyId} AND status IN ('pendingApproval',
        'pendingPayment', 'placed', 'onHold', 'picking', 'partiallyShipped')) AS "openOrders",
      (SELECT count(*)::int FROM quote WHERE company_id = ${companyId}
        AND status IN ('requested', 'inReview', 'needsInfo', 'quoted')) AS "openQuotes",
      ${accountJson(Prisma.sql`${companyId}::bigint`, currency)} AS account,
      ${creditPositionJson({ companyId, currency, today })} AS position`
  if (!row) throw new Error('An overview without a row')
  const { position, account, ...counts } = row
  return {
    ...counts,
    account: accountFigures(toAccount(account), currency),
    credit: creditView(toCreditPosition(position), currency),
  }
}
