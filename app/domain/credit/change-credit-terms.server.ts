import { recordAudit } from '#app/db/audit.server.ts'
import { refusableTransaction } from '#app/db/refusable-transaction.server.ts'
import type { Scope } from '#app/domain/companies/scope.ts'
import { ok, type Result, refuse } from '#app/domain/result.ts'
import {
  type CreditTerms,
  lockCreditTerms,
  saveCreditTerms,
} from './credit-terms-repository.server.ts'

type Change = { companyCode: string; currency: string; terms: CreditTerms; at: string }
type Actor = { userId: bigint; scope: Scope }

/**
 * Finance sets limit, policy, tolerance and hold of a company in one currency, under the account's lock that placement
 * takes too; before and after are in the audit log. Amounts in the account's currency; a limit of null is unlimited.
 */
export function changeCreditTerms(
  staff: Actor,
  { companyCode, currency, terms, at }: Change,
): Promise<Result<{ changed: number }, 'company_not_found'>> {
  return refusableTransaction(async (tx) => {
    const account = await lockCreditTerms(tx, staff.scope, { companyCode, currency })
    if (account === null) return refuse('company_not_found', { company: companyCode })
    const details = difference(account.before, terms)
    const changed = Object.keys(details).length
    if (changed === 0) return ok({ changed })
    await saveCreditTerms(tx, { companyId: account.companyId, currency }, terms)
    await recordAudit(tx, {
      actorId: staff.userId,
      companyId: account.companyId,
      action: 'credit.terms-changed',
      objectType: 'company',
      objectId: companyCode,
      details: { currency, ...details },
      at,
    })
    return ok({ changed })
  })
}

/** `limit: '5000 -> 8000'` for what changed. */
function difference(before: CreditTerms | null, after: CreditTerms): Record<string, string> {
  const names = [
    'creditLimit',
    'policy',
    'toleranceDays',
    'toleranceAmount',
    'manualHold',
    'holdReason',
  ] as const
  const text = (value: CreditTerms[(typeof names)[number]] | undefined) => String(value ?? '–')
  return Object.fromEntries(
    names
      .map((name) => [name, text(before?.[name]), text(after[name])] as const)
      .filter(([, old, now]) => before === null || old !== now)
      .map(([name, old, now]) => [name, `${old} → ${now}`]),
  )
}
