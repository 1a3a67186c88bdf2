import { prisma } from '#app/db/client.server.ts'
import { Prisma } from '#app/db/generated/client.ts'
import type { Transaction } from '#app/db/transaction.server.ts'
import { companyWhere, type Scope } from '#app/domain/companies/scope.ts'
import type { CalendarDay } from '#pricing/calendar-day.ts'
import { type AccountFigures, accountFigures } from './account-figures.ts'
import {
  type AccountJson,
  type CreditPosition,
  type CreditPositionJson,
  toAccount,
  toCreditPosition,
} from './credit-position.ts'
import {
  accountJson,
  creditPositionJson,
  type Debtor,
} from './credit-position-repository.server.ts'
import { type CreditView, creditView } from './credit-view.ts'

/** Reads the position; inside a transaction after `lockCreditAccounts`, to decide on it. */
export async function loadCreditPosition(
  db: Transaction | typeof prisma,
  debtor: Debtor,
): Promise<CreditPosition> {
  const [row] = await db.$queryRaw<{ position: CreditPositionJson }[]>`
    SELECT ${creditPositionJson(debtor)} AS position`
  if (!row) throw new Error('A credit position without a row')
  return toCreditPosition(row.position)
}

export async function getCredit(debtor: Debtor): Promise<CreditView> {
  return creditView(await loadCreditPosition(prisma, debtor), debtor.currency)
}

/** What stands on a company's own account, whoever's limit it draws on. */
export async function loadAccount({
  companyId,
  currency,
}: Omit<Debtor, 'today'>): Promise<AccountFigures> {
  const [row] = await prisma.$queryRaw<{ account: AccountJson }[]>`
    SELECT ${accountJson(Prisma.sql`${companyId}::bigint`, currency)} AS account`
  if (!row) throw new Error('An account without a row')
  return accountFigures(toAccount(row.account), currency)
}

/** A company's credit in its own currency, by its code; null outside the scope. */
export async function findCompanyCredit(
  scope: Scope,
  code: string,
  today: CalendarDay,
): Promise<CreditView | null> {
  const company = await prisma.company.findFirst({
    where: { AND: [companyWhere(scope), { code }] },
    select: { id: true, currency: true },
  })
  if (!company) return null
  return getCredit({ companyId: company.id, currency: company.currency, today })
}
