import { garbageCollector } from '#app/collect-garbage.server.ts'
import { rehearsal, takenBack } from '#app/db/rehearsal.server.ts'
import type { Transaction } from '#app/db/transaction.server.ts'
import { decideOpening, type PublishRefusal } from '#app/domain/prices/price-list-life.ts'
import { lockWithReplaced } from '#app/domain/prices/price-list-repository.server.ts'
import { publishInto } from '#app/domain/prices/publish-into.server.ts'
import { ok, type Result, refuse } from '#app/domain/result.ts'
import { findListToTry, type ListToTry } from './list-to-try-queries.server.ts'
import { packOutcomes, unpackOutcomes } from './packed-outcomes.ts'
import { priceChunk } from './price-chunk.server.ts'
import { loadAudience, loadBuyers } from './replay-buyers-queries.server.ts'
import { planReplay, type ReplayChunk, type ReplayPlan } from './replay-plan.ts'
import {
  countUnknownLines,
  loadDocuments,
  loadHeads,
  type Period,
} from './replay-queries.server.ts'
import {
  compareDocuments,
  keptDocuments,
  type SimulatedDocument,
  type Simulation,
} from './simulation.ts'

type Asked = {
  listCode: string
  /** ISO instant at which the list shall open; null: as publishing decides. Prices are as of then. */
  from: string | null
  /** ISO instant of the run: orders count back from its day. */
  at: string
  days: number
  /** Per cent of the work that is done. */
  onProgress?: (percent: number) => void
}

/** Where the documents go as they are priced, some hundreds at a time. It begins anew where the database gave way. */
export type DocumentSink = {
  begin(): Promise<void>
  take(documents: readonly SimulatedDocument[]): Promise<void>
}

type Simulated = Result<Simulation, 'not-found' | PublishRefusal>

/**
 * Publishes a list for real, prices the orders of the last days, open carts and open quotes before and after, and rolls
 * all of it back: there is no second resolution and no second publishing that could differ. Every line counts with the
 * quantity that was asked for first, at the prices of the publishing instant, for its buyer as of today: a quote, a
 * contract of then or an override that an order had is not taken into account. Refuses as publishing does.
 */
export function simulatePublishing(asked: Asked, sink: DocumentSink): Promise<Simulated> {
  return rehearsal(async (tx) => {
    await sink.begin()
    return simulate(tx, asked, sink)
  })
}

async function simulate(tx: Transaction, asked: Asked, sink: DocumentSink): Promise<Simulated> {
  const { listCode, from, days, at } = asked
  const list = await findListToTry(tx, listCode)
  if (!list) return refuse('not-found')
  const opening = decideOpening(list.life, { from, at })
  if (!opening.ok) return opening
  const publishAt = opening.value
  const { currency, revision } = list
  const plan = await planFor(tx, list, { currency, at, days })
  const price = pricer(tx, { at: publishAt, currency }, progressOf(plan, asked.onProgress))
  const unknownLines = await countUnknownLines(tx, { currency, at, days })
  for (const chunk of plan.quiet) {
    const { documents, outcomes } = await price(chunk)
    await sink.take(compareDocuments(documents, outcomes, outcomes, currency))
  }
  const before: string[] = []
  for (const chunk of plan.touched) before.push(packOutcomes((await price(chunk)).outcomes))
  const tried = await takenBack(tx, () => publish(tx, asked))
  if (!tried.ok) return tried
  for (const [index, chunk] of plan.touched.entries()) {
    // Others wait for what publishing locks: published anew for each chunk, they wait for one of them at most.
    const { documents, outcomes } = await takenBack(tx, async () => {
      await publish(tx, asked)
      return price(chunk)
    })
    const was = unpackOutcomes(before[index] ?? '[]')
    await sink.take(compareDocuments(documents, was, outcomes, currency))
  }
  for (const chunk of plan.kept) {
    const heads = chunk.flatMap(({ documents }) => documents)
    await sink.take(keptDocuments(await loadDocuments(tx, heads, currency)))
  }
  return ok({ currency, revision, publishAt, unknownLines })
}

async function publish(tx: Transaction, { listCode, from, at }: Asked) {
  const locked = await lockWithReplaced(tx, listCode)
  return locked ? publishInto(tx, locked, { from, at }) : refuse('not-found')
}

async function planFor(tx: Transaction, list: ListToTry, period: Period): Promise<ReplayPlan> {
  const heads = await loadHeads(tx, period, list)
  const audience = await loadAudience(tx, list.listIds)
  const { buyers, contracted } = await loadBuyers(tx, heads)
  return planReplay(heads, { buyers, contracted, audience, currency: period.currency })
}

function pricer(tx: Transaction, asked: { at: string; currency: string }, done: () => void) {
  const collect = garbageCollector()
  return async (chunk: ReplayChunk) => {
    const priced = await priceChunk(tx, chunk, asked)
    collect(priced.documents.reduce((lines, { lines: { length } }) => lines + length, 0))
    done()
    return priced
  }
}

function progressOf({ touched, quiet }: ReplayPlan, tell: Asked['onProgress']): () => void {
  const total = touched.length * 2 + quiet.length
  let done = 0
  return () => {
    done += 1
    tell?.(Math.floor((done * 100) / total))
  }
}
