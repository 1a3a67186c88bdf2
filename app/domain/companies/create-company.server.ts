import { recordAudit } from '#app/db/audit.server.ts'
import { transaction } from '#app/db/transaction.server.ts'
import { ok, type Result, refuse } from '../result.ts'
import type { NewCompanyForm } from './company-form.ts'
import {
  companyColumns,
  findReferences,
  saveSegments,
  type UnknownReference,
} from './company-repository.server.ts'

/** Refuses `companyCodeTaken` (codes compare without case) and references to what does not exist. */
export function createCompany(
  actorId: bigint,
  form: NewCompanyForm,
): Promise<Result<{ code: string }, 'companyCodeTaken' | UnknownReference>> {
  return transaction(async (tx) => {
    const references = await findReferences(tx, form)
    if (typeof references === 'string') return refuse(references)
    const [made] = await tx.company.createManyAndReturn({
      data: { ...companyColumns(form, references), code: form.code, currency: form.currency },
      skipDuplicates: true,
      select: { id: true, code: true },
    })
    if (!made) return refuse('companyCodeTaken', { code: form.code })
    await saveSegments(tx, made.id, references.segmentIds)
    await recordAudit(tx, {
      actorId,
      companyId: made.id,
      action: 'company.created',
      objectType: 'company',
      objectId: made.id,
    })
    return ok({ code: made.code })
  })
}
