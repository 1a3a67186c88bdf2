import { type Transaction, transaction } from '#app/db/transaction.server.ts'
import { ok, type Result } from '#app/domain/result.ts'
import type { PriceListEditor } from './change-price-list.server.ts'
import { type PublishRefusal, priceListState } from './price-list-life.ts'
import { saveLife } from './price-list-life-repository.server.ts'
import { lockWithReplaced } from './price-list-repository.server.ts'
import type { Occasion, RevisionFields } from './price-revision.ts'
import { saveRevision } from './price-revision-repository.server.ts'
import {
  type LockedPair,
  lifeChanges,
  lifeOf,
  publishInto,
  reopened,
} from './publish-into.server.ts'

const noRows = { added: 0, changed: 0, removed: 0 }

/**
 * Makes a draft live: from `from` on, or with its own window (at once where that is open). A scheduled list may be
 * published again, for another instant. The list that it replaces ends where it opens. Null: there is no such list.
 */
export function publishPriceList(
  { actorId, code }: PriceListEditor,
  { from, at }: { from: string | null; at: string },
): Promise<Result<{ opens: string }, PublishRefusal> | null> {
  return transaction(async (tx): Promise<Result<{ opens: string }, PublishRefusal> | null> => {
    const pair = await lockWithReplaced(tx, code)
    if (!pair) return null
    const published = await publishInto(tx, pair, { from, at })
    if (!published.ok) return published
    const { opens, own, replaced } = published.value
    const kind = opens > at ? 'scheduled' : 'published'
    await saveRevision(tx, pair.list.id, { kind, actorId, at }, { counts: noRows, fields: own })
    await rememberReplaced(tx, pair, { kind: 'replaced', actorId, at }, replaced)
    return ok({ opens })
  })
}

/** Takes a list out of use for good; one that never opened gives the list that it would have replaced its end back. */
export function archivePriceList(editor: PriceListEditor, at: string): Promise<true | null> {
  return withdraw(editor, 'archived', at)
}

/** Takes a list back to draft: nobody sees its prices, and the list that it replaced answers again. */
export function draftPriceList(editor: PriceListEditor, at: string): Promise<true | null> {
  return withdraw(editor, 'draft', at)
}

function withdraw({ actorId, code }: PriceListEditor, status: 'draft' | 'archived', at: string) {
  return transaction(async (tx): Promise<true | null> => {
    const pair = await lockWithReplaced(tx, code)
    if (!pair) return null
    const { list } = pair
    const before = lifeOf(list)
    if (before.status === status) return true
    const state = priceListState(before, at)
    if (state === 'scheduled' || (state === 'active' && status === 'draft')) {
      await giveBackEnd(tx, pair, { kind: 'reopened', actorId, at })
    }
    const after = { ...before, status }
    await saveLife(tx, list, after)
    const kind = status === 'draft' ? 'drafted' : 'archived'
    const fields = lifeChanges(before, after)
    await saveRevision(tx, list.id, { kind, actorId, at }, { counts: noRows, fields })
    return true
  })
}

/** The list that was replaced answers again for as long as it did before. */
async function giveBackEnd(tx: Transaction, pair: LockedPair, occasion: Occasion) {
  const { list, replaced } = pair
  if (!replaced) return
  const was = lifeOf(replaced)
  const is = await reopened(tx, list, replaced)
  if (was.validUntil === is.validUntil) return
  await saveLife(tx, replaced, is)
  await rememberReplaced(tx, pair, occasion, lifeChanges(was, is))
}

async function rememberReplaced(
  tx: Transaction,
  { list, replaced }: LockedPair,
  occasion: Occasion,
  fields: RevisionFields | null,
) {
  if (!replaced || !fields) return
  const by = { ...occasion, note: list.code }
  await saveRevision(tx, replaced.id, by, { counts: noRows, fields })
}
