import { recordAudit } from '#app/db/audit.server.ts'
import { refusableTransaction } from '#app/db/refusable-transaction.server.ts'
import type { StaffScope } from '#app/domain/companies/scope.ts'
import { ok, type Result, refuse } from '#app/domain/result.ts'
import type { NewAgreementForm } from './agreement-form.ts'
import { findNamed, insertAgreement } from './agreement-repository.server.ts'

export type NewAgreementRefusal =
  | 'agreement-code-taken'
  | 'agreement-company-unknown'
  | 'agreement-segment-unknown'
  | 'termsUnknown'

type Created = Result<{ code: string }, NewAgreementRefusal>
type Named = Awaited<ReturnType<typeof findNamed>>

/** A new agreement with one audience, empty as yet. Refuses a code that is taken and records that are not there. */
export function createAgreement(
  { scope, actorId }: { scope: StaffScope; actorId: bigint },
  form: NewAgreementForm,
): Promise<Created> {
  return refusableTransaction(async (tx): Promise<Created> => {
    const named = await findNamed(tx, scope, form)
    const missing = missingOf(form, named)
    if (missing) return refuse(missing)
    const { code, level } = form
    const id = await insertAgreement(tx, form, named)
    if (id === null) return refuse('agreement-code-taken', { code })
    await recordAudit(tx, {
      actorId,
      companyId: level === 'company' ? named.companyId : null,
      action: 'agreement.created',
      objectType: 'agreement',
      objectId: id,
      details: { code, name: form.name },
    })
    return ok({ code })
  })
}

function missingOf(form: NewAgreementForm, named: Named): NewAgreementRefusal | null {
  if (form.level === 'company' && named.companyId === null) return 'agreement-company-unknown'
  if (form.level === 'segment' && named.segmentId === null) return 'agreement-segment-unknown'
  return form.paymentTermsCode && named.termsId === null ? 'termsUnknown' : null
}
