import { groupDocuments, type ReplayBatch } from './group-documents.ts'
import { inParts } from './in-parts.ts'
import type { ReplayedHead } from './replayed-line.ts'

/** Batches of many buyers that are read, priced and let go together: two statements for all of them. */
export type ReplayChunk = readonly ReplayBatch[]

export type ReplayPlan = {
  /** With an article that the list says something about. */
  touched: readonly ReplayChunk[]
  /** Orders of the list's buyers without one: they count in what a buyer pays, and cannot move. */
  quiet: readonly ReplayChunk[]
  /** Offers that are out. */
  kept: readonly ReplayChunk[]
}

const linesInChunk = 2_000
/** A buyer's lists cost something, too: as much as this many lines. */
const linesOfBuyer = 8

/** What is read when. A chunk is bounded in lines and buyers, so that what is held at a time does not grow with either. */
export function planReplay(
  documents: readonly ReplayedHead[],
  replay: Omit<Parameters<typeof groupDocuments>[0], 'documents'>,
): ReplayPlan {
  const chunks = (some: readonly ReplayedHead[]) =>
    inParts(groupDocuments({ ...replay, documents: some }), {
      size: ({ documents: those }) => those.reduce((lines, { size }) => lines + size, linesOfBuyer),
      most: linesInChunk,
    })
  const touched = documents.filter(({ isTouched }) => isTouched)
  return {
    touched: chunks(touched.filter(({ frozen }) => !frozen)),
    quiet: chunks(documents.filter(({ kind, isTouched }) => kind === 'order' && !isTouched)),
    kept: chunks(touched.filter(({ frozen }) => frozen)),
  }
}
