import { recordAudit } from '#app/db/audit.server.ts'
import { refusableTransaction } from '#app/db/refusable-transaction.server.ts'
import type { Transaction } from '#app/db/transaction.server.ts'
import { ok, type Result, refuse } from '#app/domain/result.ts'
import type { StaffScope } from './scope.ts'
import type { NewSegmentForm, SegmentChange } from './segment-form.ts'
import {
  addMember,
  findMember,
  insertSegment,
  lockSegment,
  removeMember,
  renameSegment,
} from './segment-repository.server.ts'

export type SegmentRefusal =
  | 'not-found'
  | 'segment-company-unknown'
  | 'segment-company-twice'
  | 'segment-company-gone'

type Editor = { scope: StaffScope; actorId: bigint; code: string }
type Changed = Result<null, SegmentRefusal>

/** A new segment without companies. Refuses a code that is taken. */
export function createSegment(
  actorId: bigint,
  form: NewSegmentForm,
): Promise<Result<{ code: string }, 'segment-code-taken'>> {
  return refusableTransaction(
    async (tx): Promise<Result<{ code: string }, 'segment-code-taken'>> => {
      const id = await insertSegment(tx, form)
      if (id === null) return refuse('segment-code-taken', { code: form.code })
      const details = { ...form }
      await recordAudit(tx, {
        ...{ actorId, action: 'segment.created', objectType: 'segment', objectId: id, details },
      })
      return ok({ code: form.code })
    },
  )
}

/** Its name and its companies; their prices follow with the next request. */
export function changeSegment(
  { scope, actorId, code }: Editor,
  change: SegmentChange,
): Promise<Changed> {
  return refusableTransaction(async (tx): Promise<Changed> => {
    const id = await lockSegment(tx, code)
    if (id === null) return refuse('not-found')
    if (change.intent !== 'save') return changeMember(tx, { scope, actorId, id }, change)
    await renameSegment(tx, id, change.name)
    const details = { name: change.name }
    await recordAudit(tx, {
      ...{ actorId, action: 'segment.saved', objectType: 'segment', objectId: id, details },
    })
    return ok(null)
  })
}

type Member = Exclude<SegmentChange, { intent: 'save' }>

async function changeMember(
  tx: Transaction,
  { scope, actorId, id }: { scope: StaffScope; actorId: bigint; id: bigint },
  { intent, company: code }: Member,
): Promise<Changed> {
  const company = await findMember(tx, scope, code)
  if (!company) return refuse('segment-company-unknown', { code })
  const adds = intent === 'addCompany'
  const done = await (adds ? addMember : removeMember)(tx, id, company.id)
  if (!done)
    return refuse(adds ? 'segment-company-twice' : 'segment-company-gone', { name: company.name })
  await recordAudit(tx, {
    actorId,
    companyId: company.id,
    action: adds ? 'segment.company-added' : 'segment.company-removed',
    objectType: 'segment',
    objectId: id,
    details: { company: company.name },
  })
  return ok(null)
}
