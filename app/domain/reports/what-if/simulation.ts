import { type ComparedLine, compareLine, keptLine } from './compare-line.ts'
import type { ReplayBatch } from './group-documents.ts'
import type { LineOutcome } from './price-documents.ts'
import type { ReplayedDocument, ReplayedLine } from './replayed-line.ts'

export type SimulatedLine = { companyId: string | null; line: ReplayedLine; compared: ComparedLine }

export type Simulation = {
  currency: string
  /** The list's revision that was tried. */
  revision: number
  publishAt: string
  lines: readonly SimulatedLine[]
  /** Order lines that can no longer be priced: their article or unit is gone. */
  unknownLines: number
}

/** What the documents of some batches cost, in their order. */
export type PricedBatch = { batch: ReplayBatch; outcomes: readonly (readonly LineOutcome[])[] }

/** Batch by batch before and after; without `after` nothing that these documents hold can have changed. */
export function compareBatches(
  before: readonly PricedBatch[],
  after: readonly PricedBatch[] | null,
  currency: string,
): SimulatedLine[] {
  return before.flatMap(({ batch, outcomes }, index) => {
    const later = after ? after[index]?.outcomes : outcomes
    return batch.documents.flatMap(({ companyId, lines }, position) =>
      lines.map((line, number) => {
        const was = outcomeAt(outcomes, position, number)
        const is = outcomeAt(later, position, number)
        return {
          companyId,
          line,
          compared: compareLine(line, { before: was, after: is, currency }),
        }
      }),
    )
  })
}

/** What was sent to a customer, and keeps its prices. */
export function keptDocuments(documents: readonly ReplayedDocument[]): SimulatedLine[] {
  return documents.flatMap(({ companyId, lines }) =>
    lines.map((line) => ({ companyId, line, compared: keptLine(line) })),
  )
}

function outcomeAt(
  outcomes: readonly (readonly LineOutcome[])[] | undefined,
  document: number,
  line: number,
): LineOutcome {
  const found = outcomes?.[document]?.[line]
  if (!found) throw new TypeError(`line ${line} of document ${document} was not priced`)
  return found
}
