import { recordAudit } from '#app/db/audit.server.ts'
import { transaction } from '#app/db/transaction.server.ts'
import { ok, type Result, refuse } from '../result.ts'
import { lockCompanyId } from './address-repository.server.ts'
import type { EditCompanyForm } from './company-form.ts'
import {
  companyColumns,
  findReferences,
  saveCompany,
  saveSegments,
  type UnknownReference,
  wouldCircle,
} from './company-repository.server.ts'
import type { StaffScope } from './scope.ts'

type Edit = { actorId: bigint; code: string; form: EditCompanyForm }

/**
 * Changes a company's record; issued documents keep what they were issued with. Null outside the scope; refuses
 * references to what does not exist and `parentCircle`, a parent that is the company's own branch.
 */
export function editCompany(
  scope: StaffScope,
  { actorId, code, form }: Edit,
): Promise<Result<null, UnknownReference | 'parentCircle'> | null> {
  return transaction(async (tx) => {
    const companyId = await lockCompanyId(tx, scope, code)
    if (companyId === null) return null
    const references = await findReferences(tx, form)
    if (typeof references === 'string') return refuse(references)
    if (await wouldCircle(tx, companyId, references.parentId)) return refuse('parentCircle')
    await saveCompany(tx, companyId, companyColumns(form, references))
    await saveSegments(tx, companyId, references.segmentIds)
    await recordAudit(tx, {
      actorId,
      companyId,
      action: 'company.edited',
      objectType: 'company',
      objectId: companyId,
      details: { status: form.status, taxRegime: form.taxRegime },
    })
    return ok(null)
  })
}
