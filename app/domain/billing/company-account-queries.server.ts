import { prisma } from '#app/db/client.server.ts'
import { toDecimalOrNull } from '#app/db/convert.server.ts'
import { companyWhere, type StaffScope } from '#app/domain/companies/scope.ts'
import { getCredit } from '#app/domain/credit/credit-queries.server.ts'
import type { CalendarDay } from '#pricing/calendar-day.ts'
import { moneyView } from '#pricing/money.ts'
import type { CreditTermsView } from './credit-terms-view.ts'

export type CompanyAccount = {
  code: string
  name: string
  currency: string
  currencies: readonly CreditTermsView[]
  history: readonly { id: string; at: string; by: string | null; details: Record<string, string> }[]
}

/** What a company owes and may owe, per currency, with who changed its credit when; null outside the scope. */
export async function findCompanyAccount(
  scope: StaffScope,
  code: string,
  today: CalendarDay,
): Promise<CompanyAccount | null> {
  const company = await prisma.company.findFirst({
    where: { AND: [companyWhere(scope), { code }] },
    include: { creditAccounts: true, balances: true },
  })
  if (company === null) return null
  const history = await prisma.auditEvent.findMany({
    where: { companyId: company.id, action: 'credit.terms-changed' },
    include: { actor: { select: { name: true } } },
    orderBy: { id: 'desc' },
    take: 20,
  })
  const currencies = new Set([
    company.currency,
    ...company.creditAccounts.map(({ currency }) => currency),
    ...company.balances.map(({ currency }) => currency),
  ])
  return {
    code: company.code,
    name: company.name,
    currency: company.currency,
    currencies: await Promise.all(
      [...currencies].map((currency) => termsOf(company, { scope, currency, today })),
    ),
    history: history.map(({ id, at, actor, details }) => ({
      id: String(id),
      at: at.toISOString(),
      by: actor?.name ?? null,
      details: details as Record<string, string>,
    })),
  }
}

type Company = {
  id: bigint
  creditAccounts: readonly {
    currency: string
    creditLimit: { toString(): string } | null
    policy: 'block' | 'approve' | 'warn'
    toleranceDays: number | null
    toleranceAmount: { toString(): string } | null
    manualHold: boolean
    holdReason: string | null
  }[]
}

async function termsOf(
  { id: companyId, creditAccounts }: Company,
  { scope, currency, today }: { scope: StaffScope; currency: string; today: CalendarDay },
): Promise<CreditTermsView> {
  const account = creditAccounts.find((one) => one.currency === currency)
  const limit = toDecimalOrNull(account?.creditLimit ?? null)
  return {
    currency,
    account: account
      ? {
          limit: limit && moneyView({ amount: limit, currency }),
          policy: account.policy,
          toleranceDays: account.toleranceDays === null ? '' : String(account.toleranceDays),
          toleranceAmount: account.toleranceAmount?.toString() ?? '',
          manualHold: account.manualHold,
          holdReason: account.holdReason ?? '',
        }
      : null,
    credit: await getCredit({ companyId, currency, today }, scope),
  }
}
