import { transaction } from '#app/db/transaction.server.ts'
import { ok, type Result, refuse } from '#app/domain/result.ts'
import type { PriceListEditor } from './change-price-list.server.ts'
import type { NewPriceList } from './new-price-list.ts'
import { insertCopy, insertPriceList, isListCodeTaken } from './new-price-list-repository.server.ts'
import { lockPriceList } from './price-list-repository.server.ts'
import { saveRevision } from './price-revision-repository.server.ts'

type Made = Result<{ code: string }, 'price-list-code-taken'>

/** An empty draft; an agreement gives it an audience. Refuses a code that another list has. */
export function createPriceList(actorId: bigint, list: NewPriceList, at: string): Promise<Made> {
  return transaction(async (tx): Promise<Made> => {
    if (await isListCodeTaken(tx, list.code)) return taken(list.code)
    const id = await insertPriceList(tx, list)
    const counts = { added: 0, changed: 0, removed: 0 }
    await saveRevision(tx, id, { kind: 'created', actorId, at }, { counts, fields: {} })
    return ok({ code: list.code })
  })
}

/**
 * A draft with the rows, percentages, quotas and rules of a list. One that `replaces` it also keeps its agreements and
 * its end, and takes its place when it is published; a plain copy has no audience and no window. Null: no such list.
 */
export function copyPriceList(
  { actorId, code }: PriceListEditor,
  copy: { code: string; name: string; replaces: boolean; at: string },
): Promise<Made | null> {
  return transaction(
    async (tx): Promise<Made | null> => {
      const list = await lockPriceList(tx, code)
      if (!list) return null
      if (await isListCodeTaken(tx, copy.code)) return taken(copy.code)
      const { id, added } = await insertCopy(tx, list, copy)
      const counts = { added, changed: 0, removed: 0 }
      const occasion = { kind: 'copied', actorId, at: copy.at, note: list.code } as const
      await saveRevision(tx, id, occasion, { counts, fields: {} })
      return ok({ code: copy.code })
    },
    { timeout: 10 * 60_000 },
  )
}

function taken(code: string) {
  return refuse('price-list-code-taken', { code })
}
