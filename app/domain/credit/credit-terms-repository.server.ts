import { toDecimalOrNull } from '#app/db/convert.server.ts'
import type { Transaction } from '#app/db/transaction.server.ts'
import { companyWhere, type Scope } from '#app/domain/companies/scope.ts'
import type { Decimal } from '#pricing/decimal.ts'

export type CreditTerms = {
  creditLimit: Decimal | null
  policy: 'block' | 'approve' | 'warn'
  toleranceDays: number | null
  toleranceAmount: Decimal | null
  manualHold: boolean
  holdReason: string | null
}

/** Locks the account of a company in the scope, making it where there is none; null outside the scope. */
export async function lockCreditTerms(
  tx: Transaction,
  scope: Scope,
  { companyCode, currency }: { companyCode: string; currency: string },
): Promise<{ companyId: bigint; before: CreditTerms | null } | null> {
  const company = await tx.company.findFirst({
    where: { AND: [companyWhere(scope), { code: companyCode }] },
    select: { id: true },
  })
  if (company === null) return null
  await tx.$executeRaw`
    SELECT 1 FROM credit_account WHERE company_id = ${company.id} AND currency = ${currency} FOR UPDATE`
  const row = await tx.creditAccount.findUnique({
    where: { companyId_currency: { companyId: company.id, currency } },
  })
  const before = row && {
    creditLimit: toDecimalOrNull(row.creditLimit),
    policy: row.policy,
    toleranceDays: row.toleranceDays,
    toleranceAmount: toDecimalOrNull(row.toleranceAmount),
    manualHold: row.manualHold,
    holdReason: row.holdReason,
  }
  return { companyId: company.id, before }
}

export async function saveCreditTerms(
  tx: Transaction,
  key: { companyId: bigint; currency: string },
  terms: CreditTerms,
): Promise<void> {
  const row = {
    creditLimit: terms.creditLimit?.toFixed() ?? null,
    policy: terms.policy,
    toleranceDays: terms.toleranceDays,
    toleranceAmount: terms.toleranceAmount?.toFixed() ?? null,
    manualHold: terms.manualHold,
    holdReason: terms.holdReason,
  }
  await tx.creditAccount.upsert({
    where: { companyId_currency: key },
    create: { ...key, ...row },
    update: row,
  })
}
