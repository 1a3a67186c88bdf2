import type { Candidate } from './candidate.ts'
import { type Charge, chargeOf, priceOf } from './charge.ts'
import { isMoreThanZero } from './compare-decimals.ts'
import { type Decision, decide } from './decide.ts'
import { documentPrice } from './document-price.ts'
import { nextBreak } from './next-break.ts'
import type { PriceContext } from './price-context.ts'
import { priceQuestion } from './price-question.ts'
import type { PriceRequest } from './price-request.ts'
import { lossReason } from './rank-candidates.ts'
import {
  noPriceReasons,
  type PriceReceipt,
  type ReceiptBreak,
  type ReceiptCandidate,
  type ReceiptRejection,
  type Resolution,
} from './receipt.ts'
import { receiptContext } from './receipt-inputs.ts'

type Outcome = PriceReceipt['outcome']

/**
 * The price of a quantity of a variant in a unit, with its receipt, or why there is none (domain
 * section 2). The unit price is in the document's tax mode, per `priceBase` units, with up to four
 * decimals, half away from zero. Asks for the variant's own data only; throws for a variant or
 * unit that the context does not know, and for a quantity that is not positive.
 */
export function resolvePrice(request: PriceRequest, context: PriceContext): Resolution {
  const outcome = priceOutcome(request, context)
  const inputs = { request, context: receiptContext(request, context) }
  const receipt: PriceReceipt = { version: 1, inputs, outcome }
  const { price, reason } = outcome
  if (price) return { ok: true, price, receipt }
  return { ok: false, reason: reason ?? 'NO_LIST', receipt }
}

/**
 * The same answer without what it depends on: for pages of prices, which keep nothing. (A getter in its place was dearer
 * than the price: V8 keeps the shape of each object that has one of its own, and all that the getter sees.)
 */
export function priceOutcome(request: PriceRequest, context: PriceContext): Outcome {
  if (!isMoreThanZero(request.quantity)) throw new RangeError('a price needs a quantity above zero')
  const decision = decide(priceQuestion(request, context), request.quantity)
  const charge = chargeOf(decision)
  if (!charge) return refuse(decision)
  return {
    price: priceOf(charge, decision),
    reason: null,
    candidates: explain(decision),
    rejections: decision.rejections,
    break: answeringBreak(charge, decision),
    nextBreak: nextBreak(decision, charge),
  }
}

/** Names the first of the reasons, in their order of precedence, that any list was rejected for. */
function refuse({ ranked, rejections }: Decision): Outcome {
  const tooSmall = ranked.map(({ offered }) => {
    return { list: offered.name, reason: 'QUOTA_USED_UP' as const }
  })
  const all: readonly ReceiptRejection[] = [...tooSmall, ...rejections]
  const found = noPriceReasons.find((reason) => all.some((each) => each.reason === reason))
  const nothing = { price: null, candidates: [], break: null, nextBreak: null }
  return { ...nothing, reason: found ?? 'NO_LIST', rejections: all }
}

function explain({ ranked, trial }: Decision): readonly ReceiptCandidate[] {
  const [winner] = ranked
  const { strategy } = trial.question
  return ranked.map((candidate) => explainOne(candidate, winner ?? candidate, strategy))
}

function explainOne(
  candidate: Candidate,
  winner: Candidate,
  strategy: Parameters<typeof lossReason>[2],
): ReceiptCandidate {
  const { offered, reached, net } = candidate
  return {
    list: offered.name,
    unitPrice: reached.unitPrice,
    priceBase: reached.priceBase,
    taxMode: reached.taxMode,
    minimumQuantity: reached.minimumQuantity,
    netUnitPrice: net,
    lostBy: candidate === winner ? null : lossReason(winner, candidate, strategy),
  }
}

function answeringBreak({ winner }: Charge, { trial }: Decision): ReceiptBreak {
  const { list, minimumQuantity, steps } = winner.reached
  const { offer, request } = trial.question
  const { step } = documentPrice(winner.reached, request.taxMode, offer.variant.domesticTaxRate)
  return { list, minimumQuantity, steps: step ? [...steps, step] : steps }
}
