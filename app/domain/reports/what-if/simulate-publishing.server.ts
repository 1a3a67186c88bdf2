import { rehearsal } from '#app/db/rehearsal.server.ts'
import type { Transaction } from '#app/db/transaction.server.ts'
import { loadPriceContext } from '#app/domain/prices/price-context-queries.server.ts'
import { decideOpening, type PublishRefusal } from '#app/domain/prices/price-list-life.ts'
import { lockWithReplaced } from '#app/domain/prices/price-list-repository.server.ts'
import { publishInto } from '#app/domain/prices/publish-into.server.ts'
import { ok, type Result, refuse } from '#app/domain/result.ts'
import { groupDocuments, type ReplayBatch } from './group-documents.ts'
import { findListToTry, type ListToTry } from './list-to-try-queries.server.ts'
import { priceDocuments } from './price-documents.ts'
import {
  countUnknownLines,
  loadAudience,
  loadBuyers,
  loadDocuments,
} from './replay-queries.server.ts'
import type { ReplayedDocument } from './replayed-line.ts'
import { compareBatches, keptDocuments, type PricedBatch, type Simulation } from './simulation.ts'
import { loadTouchedVariants } from './touched-variants-queries.server.ts'

type Asked = {
  listCode: string
  /** ISO instant at which the list shall open; null: as publishing decides. Prices are as of then. */
  from: string | null
  /** ISO instant of the run: orders count back from its day. */
  at: string
  days: number
  /** Per cent of the batches that are priced. */
  onProgress?: (percent: number) => void
}

type Simulated = Result<Simulation, 'not-found' | PublishRefusal>

/**
 * Publishes a list for real, prices the orders of the last days, open carts and open quotes before and after, and rolls
 * all of it back: there is no second resolution and no second publishing that could differ. Every line counts with the
 * quantity that was asked for first, at the prices of the publishing instant, for its buyer as of today: a quote, a
 * contract of then or an override that an order had is not taken into account. Refuses as publishing does.
 */
export function simulatePublishing(asked: Asked): Promise<Simulated> {
  return rehearsal((tx) => simulate(tx, asked))
}

async function simulate(tx: Transaction, asked: Asked): Promise<Simulated> {
  const { listCode, from, days, at } = asked
  const list = await findListToTry(tx, listCode)
  if (!list) return refuse('not-found')
  const opening = decideOpening(list.life, { from, at })
  if (!opening.ok) return opening
  const publishAt = opening.value
  const { currency, revision } = list
  const period = { currency, at, days }
  const replay = await batchesFor(tx, list, await loadDocuments(tx, period))
  const price = pricer(tx, { ...asked, publishAt }, replay)
  const quiet = await price(replay.quiet)
  const before = await price(replay.touched)
  const unknownLines = await countUnknownLines(tx, period)
  // From here on others wait for what publishing locks.
  const locked = await lockWithReplaced(tx, listCode)
  if (!locked) return refuse('not-found')
  const published = await publishInto(tx, locked, { from, at })
  if (!published.ok) return published
  const after = await price(replay.touched)
  const lines = [
    ...compareBatches(before, after, currency),
    ...compareBatches(quiet, null, currency),
    ...keptDocuments(replay.kept),
  ]
  return ok({ currency, revision, publishAt, lines, unknownLines })
}

type Replay = {
  /** With an article that the list says something about. */
  touched: readonly ReplayBatch[]
  /** Orders of the list's buyers without one: they count in what a buyer pays, and cannot move. */
  quiet: readonly ReplayBatch[]
  /** Offers that are out. */
  kept: readonly ReplayedDocument[]
}

async function batchesFor(
  tx: Transaction,
  { listIds, currency }: ListToTry,
  documents: readonly ReplayedDocument[],
): Promise<Replay> {
  const variants = documents.flatMap(({ lines }) => lines.map(({ variantId }) => variantId))
  const known = await loadTouchedVariants(tx, listIds, variants)
  const audience = await loadAudience(tx, listIds)
  const { buyers, contracted } = await loadBuyers(tx, documents)
  const group = (some: readonly ReplayedDocument[]) =>
    groupDocuments({ documents: some, buyers, contracted, audience, currency })
  const isTouched = ({ lines }: ReplayedDocument) =>
    lines.some(({ variantId }) => known.has(variantId))
  const isKept = ({ lines }: ReplayedDocument) => lines[0]?.frozen ?? false
  const isOrder = ({ lines }: ReplayedDocument) => lines[0]?.kind === 'order'
  const touched = documents.filter(isTouched)
  return {
    touched: group(touched.filter((document) => !isKept(document))),
    quiet: group(documents.filter((document) => isOrder(document) && !isTouched(document))),
    kept: group(touched.filter(isKept)).flatMap((batch) => batch.documents),
  }
}

/** One statement a batch; tells how far it is. */
function pricer(
  tx: Transaction,
  { publishAt: at, onProgress }: Pick<Asked, 'onProgress'> & { publishAt: string },
  { touched, quiet }: Replay,
) {
  const total = touched.length * 2 + quiet.length
  let done = 0
  return async (batches: readonly ReplayBatch[]): Promise<PricedBatch[]> => {
    const priced: PricedBatch[] = []
    for (const batch of batches) {
      const { buyer, documents } = batch
      const lines = documents.flatMap((document) => document.lines)
      const variantIds = [...new Set(lines.map(({ variantId }) => variantId))]
      const loaded = await loadPriceContext(tx, { variantIds, buyer, at })
      priced.push({ batch, outcomes: priceDocuments(documents, loaded) })
      done += 1
      onProgress?.(Math.floor((done * 100) / total))
    }
    return priced
  }
}
