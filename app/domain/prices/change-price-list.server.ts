import { type Transaction, transaction } from '#app/db/transaction.server.ts'
import { loadPercentageFacts, loadRowFacts } from './price-change-facts-repository.server.ts'
import { planFields } from './price-change-fields.ts'
import type { PlannedRow } from './price-change-key.ts'
import { planPercentages } from './price-change-percentages.ts'
import { savePercentages, saveRows } from './price-change-repository.server.ts'
import { planRows } from './price-change-rows.ts'
import type { PriceChangeProblem, PriceListChange } from './price-list-change.ts'
import {
  confirmDearerBreaks,
  type LockedPriceList,
  lockPriceList,
  mixGroupExists,
  saveFields,
} from './price-list-repository.server.ts'
import type { Occasion, RowCounts } from './price-revision.ts'
import { saveRevision } from './price-revision-repository.server.ts'

export type PriceListEditor = { actorId: bigint | null; code: string }
type SavedChange = RowCounts & { revision: number }
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
  const target = { listId: list.id, revisionId: revision.id }
  if (hasFields) await saveFields(tx, list, fields.after)
  if (plan.hasDearer) await confirmDearerBreaks(tx, list)
  await savePercentages(tx, target, percentages)
  await saveRows(tx, target, rows)
  return { ok: true, value: { revision: revision.number, ...counts } }
}

async function planChange(tx: Transaction, list: LockedPriceList, change: PriceListChange) {
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

function countRows(rows: readonly PlannedRow[]): RowCounts {
  const added = rows.filter(({ before }) => !before).length
  const removed = rows.filter(({ after }) => !after).length
  return { added, removed, changed: rows.length - added - removed }
}
