import { type Transaction, transaction } from '#app/db/transaction.server.ts'
import { countRows, planChange, savePlan } from './plan-price-change.server.ts'
import type { PriceChangeProblem, PriceListChange } from './price-list-change.ts'
import { type LockedPriceList, lockPriceList, saveFields } from './price-list-repository.server.ts'
import type { Occasion, RowCounts } from './price-revision.ts'
import { saveRevision } from './price-revision-repository.server.ts'

export type PriceListEditor = { actorId: bigint | null; code: string }
export type SavedChange = RowCounts & { revision: number }
export type ChangeOutcome =
  | { ok: true; value: SavedChange }
  | { ok: false; problems: PriceChangeProblem[] }

/** A hundred thousand rows take seconds; a slow disk may take a minute. */
const timeout = 10 * 60_000

/**
 * Saves a change of a price list whole, or nothing of it with every problem by row and column; live with the next
 * request. A change that changes nothing makes no revision. Null: there is no such list.
 */
export function changePriceList(
  { actorId, code }: PriceListEditor,
  change: PriceListChange,
  occasion: { kind: 'edited' | 'imported' | 'rolledBack'; at: string; note?: string },
): Promise<ChangeOutcome | null> {
  return transaction(
    async (tx) => {
      const list = await lockPriceList(tx, code)
      return list && applyPriceListChange(tx, list, change, { ...occasion, actorId })
    },
    { timeout },
  )
}

/** What speaks against a change of a list, without changing anything. Null: there is no such list. */
export function checkPriceListChange(
  code: string,
  change: PriceListChange,
): Promise<PriceChangeProblem[] | null> {
  return transaction(
    async (tx) => {
      const list = await lockPriceList(tx, code)
      return list && (await planChange(tx, list, change)).problems
    },
    { timeout },
  )
}

/** The same for a list that the caller's transaction has locked: validates everything, then writes. */
export async function applyPriceListChange(
  tx: Transaction,
  list: LockedPriceList,
  change: PriceListChange,
  occasion: Occasion,
): Promise<ChangeOutcome> {
  const plan = await planChange(tx, list, change)
  if (plan.problems.length > 0) return { ok: false, problems: plan.problems }
  const { rows, percentages, fields } = plan
  const counts = countRows(rows)
  const hasFields = Object.keys(fields.changes).length > 0
  if (rows.length + percentages.length === 0 && !hasFields) {
    return { ok: true, value: { revision: list.revision, ...counts } }
  }
  const revision = await saveRevision(tx, list.id, occasion, { counts, fields: fields.changes })
  if (hasFields) await saveFields(tx, list, fields.after)
  await savePlan(tx, list, plan, revision.id)
  return { ok: true, value: { revision: revision.number, ...counts } }
}
