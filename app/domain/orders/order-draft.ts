import type { CreditPosition } from '#app/domain/credit/credit-position.ts'
import type { DocumentTotals, PaymentTerm } from '#pricing/index.ts'
import type { CompanyMember } from './approval.ts'
import type { ApprovalTier } from './approval-rule.ts'
import type { OrderStatus } from './order-status.ts'
import type { Submission, SubmissionLine } from './submission.ts'
import type { AddressSnapshot, OrderedVariant, SubmissionFacts } from './submission-facts.ts'

export type DraftLine = SubmissionLine & {
  position: number
  variant: OrderedVariant
  vatCategory: string
  taxRate: SubmissionLine['quantity']
}

export type DraftCharge = {
  position: number
  kind: 'freight' | 'discount'
  name: string
  /** Negative: an allowance on the goods. */
  amount: SubmissionLine['quantity']
  taxCategoryCode: string
  vatCategory: string
  taxRate: SubmissionLine['quantity']
}

/** An order that passed every check but stock: what the buyer is shown at checkout, and what is placed. */
export type OrderDraft = {
  orderId: bigint
  submission: Submission
  today: string
  facts: SubmissionFacts
  shipTo: AddressSnapshot
  billTo: AddressSnapshot | null
  terms: PaymentTerm
  onAccount: boolean
  /** What is paid before the order goes on, gross. */
  deposit: SubmissionLine['quantity']
  partialShipment: boolean
  lines: readonly DraftLine[]
  charges: readonly DraftCharge[]
  totals: DocumentTotals
  tiers: readonly ApprovalTier[]
  members: readonly CompanyMember[]
  credit: CreditPosition
  status: OrderStatus
  holdReason: string | null
}
