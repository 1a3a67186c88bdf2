import { type Happened, recordAudit } from '#app/db/audit.server.ts'
import { refusableTransaction } from '#app/db/refusable-transaction.server.ts'
import type { Transaction } from '#app/db/transaction.server.ts'
import { ok, type Result, refuse } from '#app/domain/result.ts'
import type { AssortmentChange, NewAssortmentForm } from './assortment-form.ts'
import {
  deleteAssortmentRule,
  findTarget,
  insertAssortment,
  insertAssortmentRule,
  lockAssortment,
  saveAssortment,
  targetName,
} from './assortment-repository.server.ts'

export type AssortmentRefusal =
  | 'not-found'
  | 'catalog-target-unknown'
  | 'catalog-rule-twice'
  | 'catalog-rule-gone'

const objectType = 'catalog'

/** A new catalog without lines, which nobody uses yet. Refuses a code that is taken. */
export function createAssortment(
  actorId: bigint,
  form: NewAssortmentForm,
): Promise<Result<{ code: string }, 'catalog-code-taken'>> {
  return refusableTransaction(
    async (tx): Promise<Result<{ code: string }, 'catalog-code-taken'>> => {
      const id = await insertAssortment(tx, form)
      if (id === null) return refuse('catalog-code-taken', { code: form.code })
      await recordAudit(tx, {
        ...{ actorId, action: 'catalog.created', objectType, objectId: id, details: form },
      })
      return ok({ code: form.code })
    },
  )
}

/** Name, switch and lines of a catalog; whoever it concerns sees it with the next request. */
export function changeAssortment(
  { actorId, code }: { actorId: bigint; code: string },
  change: AssortmentChange,
): Promise<Result<null, AssortmentRefusal>> {
  return refusableTransaction(async (tx): Promise<Result<null, AssortmentRefusal>> => {
    const catalog = await lockAssortment(tx, code)
    if (!catalog) return refuse('not-found')
    const changed = await apply(tx, catalog, change)
    if (!changed.ok) return changed
    await recordAudit(tx, { ...changed.value, actorId, objectType, objectId: catalog.id })
    return ok(null)
  })
}

async function apply(
  tx: Transaction,
  catalog: { id: bigint },
  change: AssortmentChange,
): Promise<Result<Happened, AssortmentRefusal>> {
  if (change.intent === 'save') {
    await saveAssortment(tx, catalog, change)
    const { name, active } = change
    return ok({ action: active ? 'catalog.saved' : 'catalog.switched-off', details: { name } })
  }
  if (change.intent === 'removeRule') {
    const removed = await deleteAssortmentRule(tx, catalog, BigInt(change.rule))
    return removed
      ? ok({ action: 'catalog.rule-removed', details: removed })
      : refuse('catalog-rule-gone')
  }
  const target = await findTarget(tx, change)
  if (target === null) return refuse('catalog-target-unknown', { target: change.target })
  if (!(await insertAssortmentRule(tx, catalog, { ...change, target })))
    return refuse('catalog-rule-twice', { target: change.target })
  const { effect, kind } = change
  const named = await targetName(tx, kind, target)
  return ok({ action: 'catalog.rule-added', details: { effect, kind, target: named } })
}
