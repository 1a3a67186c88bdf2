import { compareDecimals, isMoreThanZero } from './compare-decimals.ts'
import { type Decimal, zero } from './decimal.ts'
import { type BreakBand, graduatedBands, netOfBands, sliceBands } from './graduated.ts'
import type { ListBreak, ListLadder } from './list-ladder.ts'
import type { OfferedList } from './offer.ts'
import { isOpen } from './price-list.ts'
import {
  inBaseUnits,
  othersCounted,
  type PriceQuestion,
  precedingBase,
  quotaLeft,
} from './price-question.ts'
import type { RejectionReason } from './receipt.ts'

/** The question at one quantity. */
export type Trial = { question: PriceQuestion; quantity: Decimal; lineBase: Decimal }

/** A list with a price for this variant, unit and quantity. */
export type Candidate = {
  offered: OfferedList
  ladder: ListLadder
  /** Where in the ladder the deepest reached break is. */
  index: number
  reached: ListBreak
  /** Graduated: this line's units by price. */
  bands: readonly BreakBand[] | null
  /** The effective net price of one unit, unrounded. */
  net: Decimal
}

export function trialAt(question: PriceQuestion, quantity: Decimal): Trial {
  return { question, quantity, lineBase: inBaseUnits(question, quantity) }
}

/** The first filter that a list fails, of currency, window, active (domain rule 2.1). */
export function failedFilter(
  { list, name, quota }: OfferedList,
  question: PriceQuestion,
): RejectionReason | null {
  const { request } = question
  if (list.currency !== request.currency) return 'CURRENCY'
  if (!isOpen(list, request.at)) return 'WINDOW'
  if (list.status !== 'active') return 'INACTIVE'
  return quotaLeft(question, quota, name.id)?.lte(0) ? 'QUOTA_USED_UP' : null
}

/** A list's own rows as a candidate: from its first break on (domain rule 2.3). */
export function explicitCandidate(
  offered: OfferedList,
  ladder: ListLadder,
  trial: Trial,
): Candidate | RejectionReason {
  const index = deepestReached(ladder, trial)
  if (index >= 0) return candidateAt(offered, ladder, index, trial)
  return offered.list.exclusive ? 'EXCLUSIVE_BELOW_FIRST_BREAK' : 'BELOW_FIRST_BREAK'
}

/** The deepest break whose own scope counts at least its minimum; -1 below the first. */
export function deepestReached(ladder: ListLadder, trial: Trial): number {
  const { breaks } = ladder
  let scope: ListBreak['scope'] | null = null
  let counted = trial.lineBase
  for (let index = breaks.length - 1; index >= 0; index--) {
    const each = breaks[index]
    if (!each) continue
    if (each.scope !== scope) {
      scope = each.scope
      counted = countedBase(trial, scope)
    }
    if (compareDecimals(each.minimumBase, counted) <= 0) return index
  }
  return -1
}

function countedBase({ question, lineBase }: Trial, scope: ListBreak['scope']): Decimal {
  const others = othersCounted(question, scope)
  return others.isZero() ? lineBase : lineBase.plus(others)
}

/** The candidate at a break of its ladder; a unit price of zero is never one (domain rule 2.9). */
export function candidateAt(
  offered: OfferedList,
  ladder: ListLadder,
  index: number,
  trial: Trial,
): Candidate | RejectionReason {
  const reached = ladder.breaks[index]
  if (!reached) return 'BELOW_FIRST_BREAK'
  if (ladder.mode === 'allUnits') {
    if (!isMoreThanZero(reached.unitPrice)) return 'ZERO_PRICE'
    return { offered, ladder, index, reached, bands: null, net: reached.net }
  }
  const { question, lineBase } = trial
  const from = precedingBase(question, reached.scope)
  const bands = graduatedBands(ladder.breaks, from, from.plus(lineBase))
  if (bands.some(({ at }) => !isMoreThanZero(at.unitPrice))) return 'ZERO_PRICE'
  return { offered, ladder, index, reached, bands, net: netOfCovered(offered, bands, trial) }
}

/** The average over the units that the list's quota covers: lists are compared by what they give. */
function netOfCovered(
  { quota, name }: OfferedList,
  bands: readonly BreakBand[],
  { question, lineBase }: Trial,
): Decimal {
  const { variant } = question.offer
  const left = quotaLeft(question, quota, name.id)
  if (!left || compareDecimals(lineBase, left) <= 0) return netOfBands(bands, lineBase, variant)
  return netOfBands(sliceBands(bands, zero, left), left, variant)
}
