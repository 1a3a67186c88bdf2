import { type ComparedLine, compareLine, keptLine } from './compare-line.ts'
import type { DocumentOutcome, LineOutcome } from './price-documents.ts'
import type { ReplayedDocument, ReplayedLine } from './replayed-line.ts'
import { type StoppedDocument, stoppedBy } from './stopped-document.ts'

export type SimulatedLine = { line: ReplayedLine; compared: ComparedLine }
export type SimulatedDocument = {
  document: ReplayedDocument
  lines: readonly SimulatedLine[]
  /** Why it can no longer be ordered as it stands, if publishing is why. */
  stopped: StoppedDocument | null
}

/** What is known of a simulation beside its documents. */
export type Simulation = {
  currency: string
  /** The list's revision that was tried. */
  revision: number
  publishAt: string
  /** Order lines that can no longer be priced: their article or unit is gone. */
  unknownLines: number
}

/** Document by document before and after; the same outcomes twice where nothing can have changed. */
export function compareDocuments(
  documents: readonly ReplayedDocument[],
  before: readonly DocumentOutcome[],
  after: readonly DocumentOutcome[],
  currency: string,
): SimulatedDocument[] {
  return documents.map((document, position) => {
    const [was, is] = [outcomeAt(before, position), outcomeAt(after, position)]
    return {
      document,
      lines: document.lines.map((line, number) => {
        const sides = { before: lineAt(was, number), after: lineAt(is, number), currency }
        return { line, compared: compareLine(line, sides) }
      }),
      stopped: stoppedBy(was, is),
    }
  })
}

/** What was sent to a customer, and keeps its prices. */
export function keptDocuments(documents: readonly ReplayedDocument[]): SimulatedDocument[] {
  return documents.map((document) => ({
    document,
    lines: document.lines.map((line) => ({ line, compared: keptLine(line) })),
    stopped: null,
  }))
}

function outcomeAt(outcomes: readonly DocumentOutcome[], document: number): DocumentOutcome {
  const found = outcomes[document]
  if (!found) throw new TypeError(`document ${document} was not priced`)
  return found
}

function lineAt({ lines }: DocumentOutcome, line: number): LineOutcome {
  const found = lines[line]
  if (!found) throw new TypeError(`line ${line} was not priced`)
  return found
}
