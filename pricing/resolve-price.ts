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

/**
 * The price of a quantity of a variant in a unit, with its receipt, or why there is none (domain
 * section 2). The unit price is in the document's tax mode, per `priceBase` units, with up to four
 * decimals, half away from zero. Asks for the variant's own data only; throws for a variant or
 * unit that the context does not know, and for a quantity that is not positive.
 */
export function resolvePrice(request: PriceRequest, context: PriceContext): Resolution {
  if (!isMoreThanZero(request.quantity)) throw new RangeError('a price needs a quantity above zero')
  const question = priceQuestion(request, context)
  const decision = decide(question, request.quantity)
  const charge = chargeOf(decision)
  const inputs = inputsOf(request, context)
  if (!charge) return refuse(decision, inputs)
  const price = priceOf(charge, decision)
  const outcome: PriceReceipt['outcome'] = {
    price,
    reason: null,
    candidates: explain(decision),
    rejections: decision.rejections,
    break: answeringBreak(charge, decision),
    nextBreak: nextBreak(decision, charge),
  }
  return { ok: true, price, receipt: { version: 1, inputs, outcome } }
}

/** What the price depends on is cut out when somebody reads it: a page of prices shows without, a stored line keeps it. */
function inputsOf(request: PriceRequest, context: PriceContext): PriceReceipt['inputs'] {
  return {
    request,
    get context() {
      return receiptContext(request, context)
    },
  }
}

/** Names the first of the reasons, in their order of precedence, that any list was rejected for. */
function refuse({ ranked, rejections }: Decision, inputs: PriceReceipt['inputs']): Resolution {
  const tooSmall = ranked.map(({ offered }) => {
    return { list: offered.name, reason: 'QUOTA_USED_UP' as const }
  })
  const all: readonly ReceiptRejection[] = [...tooSmall, ...rejections]
  const found = noPriceReasons.find((reason) => all.some((each) => each.reason === reason))
  const reason = found ?? 'NO_LIST'
  const nothing = { price: null, candidates: [], break: null, nextBreak: null }
  const outcome = { ...nothing, reason, rejections: all }
  return { ok: false, reason, receipt: { version: 1, inputs, outcome } }
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
