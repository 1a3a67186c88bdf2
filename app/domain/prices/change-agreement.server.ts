import { type Happened, recordAudit } from '#app/db/audit.server.ts'
import { refusableTransaction } from '#app/db/refusable-transaction.server.ts'
import type { Transaction } from '#app/db/transaction.server.ts'
import type { StaffScope } from '#app/domain/companies/scope.ts'
import { ok, type Result, refuse } from '#app/domain/result.ts'
import type { AgreementForm } from './agreement-form.ts'
import {
  findNamed,
  type LockedAgreement,
  lockAgreement,
  saveAgreement,
} from './agreement-repository.server.ts'
import type { AgreementChange } from './agreement-rule-form.ts'
import { changePart, type PartRefusal } from './change-agreement-part.server.ts'

export type AgreementEditor = { scope: StaffScope; actorId: bigint; code: string }
export type AgreementRefusal = PartRefusal | 'not-found' | 'termsUnknown'
type Changed = Result<null, AgreementRefusal>

/** Name, window, terms and whether it is in force; live with the next request. */
export function editAgreement(editor: AgreementEditor, form: AgreementForm): Promise<Changed> {
  return changeLocked(editor, async (tx, agreement) => {
    const named = await findNamed(tx, editor.scope, form)
    if (form.paymentTermsCode && named.termsId === null) return refuse('termsUnknown')
    await saveAgreement(tx, agreement, form, named)
    return ok({ action: 'agreement.edited', details: form })
  })
}

/**
 * One change of what an agreement binds: lists, catalogs, quantity and order rules; live with the next request. Refusals
 * name the row they are about and write nothing.
 */
export function changeAgreement(
  editor: AgreementEditor,
  change: AgreementChange,
): Promise<Changed> {
  return changeLocked(editor, (tx, agreement) => changePart(tx, agreement, change))
}

function changeLocked(
  { scope, actorId, code }: AgreementEditor,
  work: (
    tx: Transaction,
    agreement: LockedAgreement,
  ) => Promise<Result<Happened, AgreementRefusal>>,
): Promise<Changed> {
  return refusableTransaction(async (tx): Promise<Changed> => {
    const agreement = await lockAgreement(tx, scope, code)
    if (!agreement) return refuse('not-found')
    const changed = await work(tx, agreement)
    if (!changed.ok) return changed
    const { id: objectId, companyId } = agreement
    await recordAudit(tx, {
      ...changed.value,
      ...{ actorId, companyId, objectType: 'agreement', objectId },
    })
    return ok(null)
  })
}
