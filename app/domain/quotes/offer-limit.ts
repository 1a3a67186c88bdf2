import { type Decimal, zero } from '#pricing/index.ts'
import type { QuoteFigures } from './quote-figures.ts'

/** Why an offer needs the manager. */
export type ApprovalReason = 'discount' | 'floor'

/** What its author may send by themselves: whoever approves others is not limited, a rep without a limit gives nothing. */
export type OfferLimit = { mayApprove: boolean; limitPercent: Decimal | null }

/** Empty where the author may send it. The largest discount of a line counts, not the document's average. */
export function approvalReasons(figures: QuoteFigures, author: OfferLimit): ApprovalReason[] {
  if (author.mayApprove) return []
  const isBeyond = figures.discountPercent.gt(author.limitPercent ?? zero)
  const reasons: ApprovalReason[] = isBeyond ? ['discount'] : []
  return figures.belowFloor.length > 0 ? [...reasons, 'floor'] : reasons
}
