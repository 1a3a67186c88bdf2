import { type Happened, recordAudit } from '#app/db/audit.server.ts'
import { refusableTransaction } from '#app/db/refusable-transaction.server.ts'
import type { Transaction } from '#app/db/transaction.server.ts'
import { ok, type Result, refuse } from '#app/domain/result.ts'
import type { MixGroupChange, NewMixGroupForm } from './mix-group-form.ts'
import {
  addVariants,
  insertMixGroup,
  lockMixGroup,
  removeVariant,
  renameMixGroup,
} from './mix-group-repository.server.ts'

export type MixGroupRefusal = 'not-found' | 'mix-group-skus' | 'mix-group-gone'

const objectType = 'mixGroup'

/** A new group without variants. Refuses a code that is taken. */
export function createMixGroup(
  actorId: bigint,
  form: NewMixGroupForm,
): Promise<Result<{ code: string }, 'mix-group-code-taken'>> {
  return refusableTransaction(
    async (tx): Promise<Result<{ code: string }, 'mix-group-code-taken'>> => {
      const id = await insertMixGroup(tx, form)
      if (id === null) return refuse('mix-group-code-taken', { code: form.code })
      await recordAudit(tx, {
        ...{ actorId, action: 'mix-group.created', objectType, objectId: id, details: form },
      })
      return ok({ code: form.code })
    },
  )
}

/** Name and variants of a group; lists that count by it do so with the next request. An unknown SKU adds none at all. */
export function changeMixGroup(
  { actorId, code }: { actorId: bigint; code: string },
  change: MixGroupChange,
): Promise<Result<null, MixGroupRefusal>> {
  return refusableTransaction(async (tx): Promise<Result<null, MixGroupRefusal>> => {
    const id = await lockMixGroup(tx, code)
    if (id === null) return refuse('not-found')
    const changed = await apply(tx, id, change)
    if (!changed.ok) return changed
    await recordAudit(tx, { ...changed.value, actorId, objectType, objectId: id })
    return ok(null)
  })
}

async function apply(
  tx: Transaction,
  id: bigint,
  change: MixGroupChange,
): Promise<Result<Happened, MixGroupRefusal>> {
  if (change.intent === 'save') {
    await renameMixGroup(tx, id, change.name)
    return ok({ action: 'mix-group.saved', details: { name: change.name } })
  }
  if (change.intent === 'removeVariant') {
    const { sku } = change
    if (!(await removeVariant(tx, id, sku))) return refuse('mix-group-gone', { sku })
    return ok({ action: 'mix-group.variant-removed', details: { sku } })
  }
  const unknown = await addVariants(tx, id, change.skus)
  if (unknown.length > 0) return refuse('mix-group-skus', { skus: unknown.slice(0, 10).join(', ') })
  return ok({
    action: 'mix-group.variants-added',
    details: { skus: change.skus.slice(0, 20).join(', '), count: change.skus.length },
  })
}
