import type { Decimal, OrderViolation } from '#pricing/index.ts'
import type { DocumentOutcome, LineOutcome } from './price-documents.ts'

/** Why a document that could be ordered as it stands no longer can be, once the list is published. */
export type StoppedDocument = {
  /** Lines that lose their price. */
  lost: number
  /** Lines whose quantity a rule refuses that allowed it before. */
  refused: number
  /** What the order falls short of, or goes beyond, and did not before. */
  limit: OrderViolation | null
  /** Goods, net, of the lines that have a price. */
  netBefore: Decimal
  netAfter: Decimal
  /** Something else stood in its way already. */
  wasStopped: boolean
}

/** Null where publishing puts nothing new in the way of ordering the same again. */
export function stoppedBy(before: DocumentOutcome, after: DocumentOutcome): StoppedDocument | null {
  const newly = (isStopped: (line: LineOutcome) => boolean) =>
    after.lines.filter((line, index) => {
      const was = before.lines[index]
      return isStopped(line) && was !== undefined && !isStopped(was)
    }).length
  const lost = newly(({ priced }) => priced === null)
  const refused = newly((line) => line.refused !== null)
  const limit = after.limit && after.limit.code !== before.limit?.code ? after.limit : null
  if (lost === 0 && refused === 0 && !limit) return null
  return {
    ...{ lost, refused, limit, netBefore: before.goods, netAfter: after.goods },
    wasStopped: isStopped(before),
  }
}

function isStopped({ lines, limit }: DocumentOutcome): boolean {
  return limit !== null || lines.some(({ priced, refused }) => !priced || refused !== null)
}
