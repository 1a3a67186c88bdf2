import { setImmediate as breathe } from 'node:timers/promises'
import type { Reader } from '#app/db/prepared.server.ts'
import { loadPriceContexts } from '#app/domain/prices/price-contexts-queries.server.ts'
import { type DocumentOutcome, priceDocuments } from './price-documents.ts'
import type { ReplayChunk } from './replay-plan.ts'
import { loadDocuments } from './replay-queries.server.ts'
import type { ReplayedDocument } from './replayed-line.ts'

export type PricedChunk = {
  documents: readonly ReplayedDocument[]
  /** Of each document, in their order. */
  outcomes: readonly DocumentOutcome[]
}

/** Two statements for all buyers of a chunk: their lines, and what decides their prices. Pages get their turn between buyers. */
export async function priceChunk(
  db: Reader,
  chunk: ReplayChunk,
  asked: { at: string; currency: string },
): Promise<PricedChunk> {
  const heads = chunk.flatMap(({ documents }) => documents)
  const documents = await loadDocuments(db, heads, asked.currency)
  const batches = takeApart(chunk, documents)
  const contexts = loadPriceContexts(
    db,
    batches.map(({ buyer, documents: of }) => ({ buyer, variantIds: variantsOf(of) })),
    asked,
  )
  const outcomes: DocumentOutcome[] = []
  for await (const loaded of contexts) {
    outcomes.push(...priceDocuments(batches.shift()?.documents ?? [], loaded))
    await breathe()
  }
  return { documents, outcomes }
}

function takeApart(chunk: ReplayChunk, documents: readonly ReplayedDocument[]) {
  let from = 0
  return chunk.map(({ buyer, documents: { length } }) => {
    from += length
    return { buyer, documents: documents.slice(from - length, from) }
  })
}

function variantsOf(documents: readonly ReplayedDocument[]): string[] {
  return [...new Set(documents.flatMap(({ lines }) => lines.map(({ variantId }) => variantId)))]
}
