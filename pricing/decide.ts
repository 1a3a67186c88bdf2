import {
  type Candidate,
  candidateAt,
  explicitCandidate,
  failedFilter,
  type Trial,
  trialAt,
} from './candidate.ts'
import type { Decimal } from './decimal.ts'
import { withMergedBreaks } from './merge-breaks.ts'
import type { OfferedList } from './offer.ts'
import type { PriceQuestion } from './price-question.ts'
import { quoteCandidate, quoteRejection } from './quote-candidate.ts'
import { compareCandidates } from './rank-candidates.ts'
import type { ReceiptRejection, RejectionReason } from './receipt.ts'
import type { TaxMode } from './tax-mode.ts'

/** Who answers at one quantity, and who would if the ones before were not there. */
export type Decision = {
  trial: Trial
  /** In order of precedence; the first has the next one's breaks merged in where it allows that. */
  ranked: readonly Candidate[]
  rejections: readonly ReceiptRejection[]
}

/** One decision in the making: what base lists answer is asked once for each tax mode. */
type Weighing = {
  trial: Trial
  base: Partial<Record<TaxMode, Candidate | null>>
  ranked: Candidate[]
  rejections: ReceiptRejection[]
  isBlocked: boolean
}

/** Asks the levels, nearest first (domain rules 2.1 to 2.7). */
export function decide(question: PriceQuestion, quantity: Decimal): Decision {
  const trial = trialAt(question, quantity)
  const weighing: Weighing = { trial, base: {}, ranked: [], rejections: [], isBlocked: false }
  weighQuote(weighing)
  for (const level of question.offer.levels) weighLevel(level, weighing)
  const { ranked, rejections } = weighing
  const [winner, next] = ranked
  if (winner) ranked[0] = withMergedBreaks(winner, next, trial)
  return { trial, ranked, rejections }
}

function weighQuote({ trial, ranked, rejections }: Weighing): void {
  const { quoteLine } = trial.question.request
  if (!quoteLine) return
  const found = quoteCandidate(quoteLine, trial)
  if (typeof found === 'string') rejections.push(quoteRejection(quoteLine, found))
  else ranked.push(found)
}

function weighLevel(level: readonly OfferedList[], weighing: Weighing): void {
  const { ranked, trial } = weighing
  const start = ranked.length
  for (const offered of level) {
    const found = weighList(offered, weighing)
    if (typeof found !== 'string') ranked.push(found)
    else reject(offered, found, weighing)
  }
  if (weighing.isBlocked) {
    for (const { offered } of ranked.splice(start))
      reject(offered, 'BLOCKED_BY_EXCLUSIVE', weighing)
  }
  if (ranked.length - start < 2) return
  const { strategy } = trial.question
  ranked.push(...ranked.splice(start).sort((a, b) => compareCandidates(a, b, strategy)))
}

function reject({ name }: OfferedList, reason: RejectionReason, weighing: Weighing): void {
  weighing.rejections.push({ list: name, reason })
}

function weighList(offered: OfferedList, weighing: Weighing): Candidate | RejectionReason {
  const { question } = weighing.trial
  if (!question.offer.isVisible) return 'NOT_IN_CATALOG'
  const failed = failedFilter(offered, question)
  if (failed) return failed
  const ladder = offered.ladderAt(question.request.at)
  if (!ladder) return offered.percent ? percentCandidate(offered, weighing) : 'NOT_LISTED'
  const found = explicitCandidate(offered, ladder, weighing.trial)
  if (found === 'EXCLUSIVE_BELOW_FIRST_BREAK') weighing.isBlocked = true
  return found
}

/** A percentage applies to the break that the base level answers with in the list's tax mode. */
function percentCandidate(offered: OfferedList, weighing: Weighing): Candidate | RejectionReason {
  const base = baseAnswer(offered.list.taxMode, weighing)
  if (!base) return 'NO_BASE_PRICE'
  return candidateAt(offered, offered.adjust(base.ladder), base.index, weighing.trial)
}

function baseAnswer(taxMode: TaxMode, weighing: Weighing): Candidate | null {
  const known = weighing.base[taxMode]
  if (known !== undefined) return known
  const answer = resolveBase(taxMode, weighing.trial)
  weighing.base[taxMode] = answer
  return answer
}

function resolveBase(taxMode: TaxMode, trial: Trial): Candidate | null {
  const { offer, request, strategy } = trial.question
  const found: Candidate[] = []
  for (const offered of offer.base) {
    if (offered.list.taxMode !== taxMode || failedFilter(offered, trial.question)) continue
    const ladder = offered.ladderAt(request.at)
    const candidate = ladder && explicitCandidate(offered, ladder, trial)
    if (candidate === 'EXCLUSIVE_BELOW_FIRST_BREAK') return null
    if (candidate && typeof candidate !== 'string') found.push(candidate)
  }
  if (found.length > 1) found.sort((a, b) => compareCandidates(a, b, strategy))
  const [winner, next] = found
  return winner ? withMergedBreaks(winner, next, trial) : null
}
