import type { Transaction } from '#app/db/transaction.server.ts'
import { loadPercentageFacts, loadRowFacts } from './price-change-facts-repository.server.ts'
import { planFields } from './price-change-fields.ts'
import type { PlannedRow } from './price-change-key.ts'
import { planPercentages } from './price-change-percentages.ts'
import { savePercentages, saveRows } from './price-change-repository.server.ts'
import { planRows } from './price-change-rows.ts'
import type { PriceListChange } from './price-list-change.ts'
import {
  confirmDearerBreaks,
  type LockedPriceList,
  mixGroupExists,
} from './price-list-repository.server.ts'
import type { RowCounts } from './price-revision.ts'

/** What a change would do to a list that the transaction has locked, and all that speaks against it. */
export async function planChange(tx: Transaction, list: LockedPriceList, change: PriceListChange) {
  const { fields, isBase } = list
  const hasGroup = await mixGroupExists(tx, change.fields.mixGroup ?? null)
  const ownFields = planFields(change, { fields, isBase, mixGroupExists: hasGroup })
  const targets = await loadPercentageFacts(tx, list.id, change.percentages)
  const { percentages, problems } = planPercentages(change.percentages, targets, isBase)
  const facts = await loadRowFacts(tx, list.id, change.rows)
  const planned = planRows(change.rows, facts)
  const refused = change.confirmDearer ? planned.problems : [...planned.problems, ...planned.dearer]
  return {
    fields: ownFields,
    percentages,
    rows: planned.rows,
    hasDearer: planned.dearer.length > 0,
    problems: [...ownFields.problems, ...problems, ...refused],
  }
}

type Plan = Awaited<ReturnType<typeof planChange>>

/** Writes the rows and percentages of a plan without problems under a revision. */
export async function savePlan(
  tx: Transaction,
  list: LockedPriceList,
  { rows, percentages, hasDearer }: Plan,
  revisionId: bigint,
): Promise<void> {
  const target = { listId: list.id, revisionId }
  if (hasDearer) await confirmDearerBreaks(tx, list)
  await savePercentages(tx, target, percentages)
  await saveRows(tx, target, rows)
}

export function countRows(rows: readonly PlannedRow[]): RowCounts {
  const added = rows.filter(({ before }) => !before).length
  const removed = rows.filter(({ after }) => !after).length
  return { added, removed, changed: rows.length - added - removed }
}
