import { decideCredit } from '#app/domain/credit/credit-decision.ts'
import { isOverdue, toCreditPosition } from '#app/domain/credit/credit-position.ts'
import { ok, type Result, refuse } from '#app/domain/result.ts'
import {
  checkOrder,
  type DocumentTotals,
  dueAtPlacement,
  moneyView,
  type PaymentTerm,
} from '#pricing/index.ts'
import { requiredTiers } from './approval-rule.ts'
import { draftLines, draftTotals } from './document-lines.ts'
import type { OrderDraft } from './order-draft.ts'
import type { OrderStatus } from './order-status.ts'
import { isFromQuote, type Submission, type SubmissionRefusal } from './submission.ts'
import { prepaidOn, prepaidTerm, type SubmissionFacts } from './submission-facts.ts'

type Drafted = Result<OrderDraft, SubmissionRefusal>
type Refused = ReturnType<typeof refuse<SubmissionRefusal>>
/** Composed, but neither consented to nor credited. */
export type UndecidedOrder = Omit<OrderDraft, 'status' | 'holdReason' | 'tiers'>

/**
 * Checks a submission against what is known and adds it up: addresses from the company's own book, terms and VAT as of
 * now, consent and credit. What it returns lacks only stock and a number. Pure.
 */
export function draftOrder(submission: Submission, facts: SubmissionFacts): Drafted {
  const composed = composeOrder(submission, facts)
  return composed.ok ? decideStatus(composed.value) : composed
}

/** The same without consent and credit: what a checkout shows before anything is decided. */
export function composeOrder(
  submission: Submission,
  facts: SubmissionFacts,
): Result<UndecidedOrder, SubmissionRefusal> {
  const refusal = checkBuyer(submission, facts)
  if (refusal) return refusal
  const { shipTo } = facts
  if (!shipTo || (submission.billToId !== null && !facts.billTo)) return refuse('not-found')
  const lines = draftLines(submission, facts, shipTo)
  const unsellable = checkLines(submission, lines)
  if (unsellable) return unsellable
  const { totals, charges } = draftTotals(submission, facts, shipTo, lines)
  const limited = checkLimits(submission, facts, totals) ?? checkSeen(submission, totals)
  if (limited) return limited
  const credit = toCreditPosition(facts.credit)
  const agreed = termsOf(submission, facts)
  const onAccount = credit.account !== null && agreed.schedule.rule !== 'PREPAID'
  const terms = onAccount ? agreed : prepaidOn(agreed)
  const { total: amount, currency } = totals
  return ok({
    orderId: BigInt(facts.orderId),
    submission,
    facts,
    today: facts.today,
    shipTo,
    billTo: facts.billTo,
    terms,
    onAccount,
    deposit: dueAtPlacement(terms, { amount, currency }),
    partialShipment: submission.partialShipment ?? facts.company.partialShipment,
    lines,
    charges,
    totals,
    members: (facts.members ?? []).map((member) => ({ ...member, userId: BigInt(member.userId) })),
    credit,
  })
}

function checkBuyer(
  submission: Submission,
  { company, ...facts }: SubmissionFacts,
): Refused | null {
  const { purchaseOrderNumber, requestedOn } = submission
  if (submission.lines.length === 0) return refuse('no-lines')
  if (company.status !== 'active') return refuse('company-not-active')
  if (company.purchaseOrderNumberRequired && !purchaseOrderNumber)
    return refuse('purchase-order-required')
  if (company.purchaseOrderNumberUnique && facts.isPurchaseOrderTaken)
    return refuse('purchase-order-taken', { purchaseOrderNumber: purchaseOrderNumber ?? '' })
  if (requestedOn && requestedOn < facts.today)
    return refuse('requested-on-past', { day: requestedOn })
  return null
}

/** A rate that nobody recorded would be no VAT at all: such a line waits until it is there. */
function checkLines(submission: Submission, lines: ReturnType<typeof draftLines>): Refused | null {
  if (submission.lines.length > lines.length) return refuse('line-not-orderable', { sku: '' })
  const closed = lines.find(({ variant }) => !variant.orderable)
  if (closed) return refuse('line-not-orderable', { sku: closed.variant.sku })
  const untaxed = lines.find(({ vatCategory, taxRate }) => vatCategory === 'S' && taxRate.isZero())
  return untaxed ? refuse('tax-rate-missing', { sku: untaxed.variant.sku }) : null
}

function checkLimits(
  submission: Submission,
  { isFirstOrder }: SubmissionFacts,
  { subtotal, currency }: DocumentTotals,
): Refused | null {
  const isQuote = isFromQuote(submission)
  const order = { currency, goodsNet: subtotal, isFirstOrder, isFromQuote: isQuote }
  const [violation] = checkOrder(submission.orderRules, order)
  if (!violation) return null
  const view = (amount: DocumentTotals['total']) => moneyView({ amount, currency }).amount
  const code = violation.code === 'ORDER_MAXIMUM' ? 'order-maximum' : 'order-minimum'
  const { limit, difference } = violation
  return refuse(code, { limit: view(limit), difference: view(difference), currency })
}

function checkSeen({ seenTotal }: Submission, totals: DocumentTotals): Refused | null {
  const now = moneyView({ amount: totals.total, currency: totals.currency })
  if (seenTotal === null || totals.total.equals(seenTotal)) return null
  return refuse('total-changed', { was: seenTotal, now: now.amount, currency: now.currency })
}

function termsOf({ paymentTerms }: Submission, { company }: SubmissionFacts): PaymentTerm {
  return paymentTerms ?? company.terms ?? prepaidTerm
}

/**
 * Consent comes first, then payment, then credit: an order that waits for approval or for its deposit meets credit at its
 * release. No deposit is asked for where the rest has no credit.
 */
export function decideStatus(draft: UndecidedOrder): Drafted {
  const { totals, credit, onAccount, deposit, facts } = draft
  const decision = onAccount ? decideCredit(credit, totals.total.minus(deposit)) : null
  const tiers = requiredTiers(facts.rules ?? [], {
    net: totals.taxExclusive,
    currency: totals.currency,
    isNewShipTo: facts.isNewShipTo,
    isOverCredit: decision?.verdict === 'refuse' || isBeyond(decision),
    isOverdue: isOverdue(credit),
  })
  const decided = (status: OrderStatus, holdReason: string | null = null) =>
    ok({ ...draft, tiers, status, holdReason })
  if (tiers.length > 0) return decided('pendingApproval')
  if (decision?.verdict === 'refuse') {
    const { amount, currency } = moneyView({
      amount: decision.available,
      currency: totals.currency,
    })
    return refuse('credit-exceeded', { available: amount, currency })
  }
  if (deposit.gt(0)) return decided('pendingPayment')
  return decision?.verdict === 'hold' ? decided('onHold', decision.reason) : decided('placed')
}

function isBeyond(decision: ReturnType<typeof decideCredit> | null): boolean {
  if (decision?.verdict === 'hold') return decision.reason === 'over-limit'
  return decision?.verdict === 'grant' && decision.isBeyondLimit
}
