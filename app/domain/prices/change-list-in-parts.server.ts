import { garbageCollector } from '#app/collect-garbage.server.ts'
import { type Transaction, transaction } from '#app/db/transaction.server.ts'
import {
  checkPriceListChange,
  type PriceListEditor,
  type SavedChange,
} from './change-price-list.server.ts'
import type { LargeChange } from './large-change.ts'
import { countRows, planChange, savePlan } from './plan-price-change.server.ts'
import type { PriceChangeProblem, PriceListChange } from './price-list-change.ts'
import { type LockedPriceList, lockPriceList } from './price-list-repository.server.ts'
import { saveRevision } from './price-revision-repository.server.ts'

type ImportOccasion = { kind: 'imported'; at: string; note: string }

/** Long enough for a hundred thousand rows on a slow disk. */
const timeout = 10 * 60_000

/** Ends the transaction, and with it all that was written. */
class PartRefused extends Error {}

/**
 * Saves a change of any size as one revision, part by part in one transaction: whole, or nothing of it. 'refused' where
 * the list refuses a part; `problemsByPart` says which. Null: there is no such list.
 */
export async function changeListInParts(
  { actorId, code }: PriceListEditor,
  change: LargeChange,
  occasion: ImportOccasion,
): Promise<SavedChange | 'refused' | null> {
  try {
    return await transaction(
      async (tx) => {
        const list = await lockPriceList(tx, code)
        return list && (await saved(tx, list, change, { ...occasion, actorId }))
      },
      { timeout },
    )
  } catch (error) {
    if (error instanceof PartRefused) return 'refused'
    throw error
  }
}

async function saved(
  tx: Transaction,
  list: LockedPriceList,
  change: LargeChange,
  occasion: ImportOccasion & { actorId: bigint | null },
): Promise<SavedChange> {
  const counts = change.counts()
  if (change.isEmpty()) return { revision: list.revision, ...counts }
  const revision = await saveRevision(tx, list.id, occasion, { counts, fields: {} })
  const clearUp = garbageCollector()
  let rows = 0
  for (const part of change.parts()) {
    const plan = await planChange(tx, list, part)
    if (plan.problems.length > 0) throw new PartRefused()
    await savePlan(tx, list, plan, revision.id)
    const { added, changed, removed } = countRows(plan.rows)
    rows += added + changed + removed
    clearUp(part.rows.length)
  }
  // A revision never changes: what it counted has to be what was saved.
  if (rows !== counts.added + counts.changed + counts.removed)
    throw new RangeError(`Revision ${revision.number} of ${list.id} saved ${rows} rows`)
  return { revision: revision.number, ...counts }
}

/** What the list refuses of a change, part by part, without changing anything. */
export async function* problemsByPart(
  code: string,
  change: LargeChange,
): AsyncGenerator<{ part: PriceListChange; problems: PriceChangeProblem[] }> {
  const clearUp = garbageCollector()
  for (const part of change.parts()) {
    const problems = await checkPriceListChange(code, part)
    if (problems && problems.length > 0) yield { part, problems }
    clearUp(part.rows.length)
  }
}
