import { transaction } from '#app/db/transaction.server.ts'
import { type Result, refuse } from '#app/domain/result.ts'
import {
  applyPriceListChange,
  type ChangeOutcome,
  type PriceListEditor,
} from './change-price-list.server.ts'
import { lockPriceList } from './price-list-repository.server.ts'
import { loadInverse } from './price-revision-inverse-repository.server.ts'

type NoRevision = Extract<Result<never, 'price-list-no-revision'>, { ok: false }>

/**
 * Makes rows, percentages and fields what they were after a revision, as a new revision: nothing is lost, and it can be
 * rolled forward again. The state (draft, active, archived) has its own actions and stays. Null: there is no such list.
 */
export function rollBackPriceList(
  { actorId, code }: PriceListEditor,
  { toRevision, at }: { toRevision: number; at: string },
): Promise<ChangeOutcome | NoRevision | null> {
  return transaction(
    async (tx): Promise<ChangeOutcome | NoRevision | null> => {
      const list = await lockPriceList(tx, code)
      if (!list) return null
      const change = await loadInverse(tx, list, toRevision)
      if (!change) return refuse('price-list-no-revision', { revision: toRevision })
      const occasion = { kind: 'rolledBack', actorId, at, note: String(toRevision) } as const
      return applyPriceListChange(tx, list, change, occasion)
    },
    { timeout: 10 * 60_000 },
  )
}
