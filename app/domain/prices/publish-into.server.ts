import type { Transaction } from '#app/db/transaction.server.ts'
import { ok, type Result } from '#app/domain/result.ts'
import {
  decideEnd,
  decideOpening,
  type PriceListLife,
  type PublishRefusal,
} from './price-list-life.ts'
import { formerEnd, saveLife, takeOverQuotas } from './price-list-life-repository.server.ts'
import type { LockedPriceList } from './price-list-repository.server.ts'
import type { RevisionFields } from './price-revision.ts'

export type LockedPair = { list: LockedPriceList; replaced: LockedPriceList | null }
type Published = {
  opens: string
  own: RevisionFields
  /** What became of the list that is replaced; null where there is none, or its end stays. */
  replaced: RevisionFields | null
}

/**
 * Makes a locked list (`lockWithReplaced`) live from an instant on, and ends the one that it replaces there. Changes what
 * prices are read from and nothing else: no history, no log, so that What if can run it and take it back.
 */
export async function publishInto(
  tx: Transaction,
  { list, replaced }: LockedPair,
  asked: { from: string | null; at: string },
): Promise<Result<Published, PublishRefusal>> {
  const before = lifeOf(list)
  const opening = decideOpening(before, asked)
  if (!opening.ok) return opening
  const opens = opening.value
  const ended = replaced ? await endReplaced(tx, { list, replaced }, opens) : ok(null)
  if (!ended.ok) return ended
  const keepsStart = !replaced && opens === asked.at && (before.validFrom ?? '') <= opens
  const validFrom = keepsStart ? before.validFrom : opens
  const after = { ...before, status: 'active', validFrom } as const
  await saveLife(tx, list, after)
  return ok({ opens, own: lifeChanges(before, after), replaced: ended.value })
}

async function endReplaced(
  tx: Transaction,
  { list, replaced }: { list: LockedPriceList; replaced: LockedPriceList },
  opens: string,
): Promise<Result<RevisionFields | null, PublishRefusal>> {
  const former = await reopened(tx, list, replaced)
  const end = decideEnd(former, opens)
  if (!end.ok) return end
  const after = { ...former, validUntil: end.value }
  await saveLife(tx, replaced, after)
  if (list.status === 'draft') await takeOverQuotas(tx, replaced, list)
  const changes = lifeChanges(lifeOf(replaced), after)
  return ok(Object.keys(changes).length > 0 ? changes : null)
}

/** The replaced list as it would stand without the other: a publication that was scheduled before is taken back. */
export async function reopened(
  tx: Transaction,
  list: LockedPriceList,
  replaced: LockedPriceList,
): Promise<PriceListLife> {
  const life = lifeOf(replaced)
  const endedByIt = list.status === 'active' && life.validUntil === list.fields.validFrom
  if (!endedByIt || life.validUntil === null) return life
  return { ...life, validUntil: await formerEnd(tx, replaced, list) }
}

export function lifeOf({ status, fields }: LockedPriceList): PriceListLife {
  return { status, validFrom: fields.validFrom, validUntil: fields.validUntil }
}

/** What became of state and window, as a revision remembers it. */
export function lifeChanges(before: PriceListLife, after: PriceListLife): RevisionFields {
  return {
    ...(before.status !== after.status && { status: change(before.status, after.status) }),
    ...(before.validFrom !== after.validFrom && {
      validFrom: change(before.validFrom, after.validFrom),
    }),
    ...(before.validUntil !== after.validUntil && {
      validUntil: change(before.validUntil, after.validUntil),
    }),
  }
}

function change<Value>(before: Value, after: Value) {
  return { before, after }
}
