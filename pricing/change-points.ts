import { failedFilter } from './candidate.ts'
import { compareDecimals } from './compare-decimals.ts'
import { Decimal, one, zero } from './decimal.ts'
import type { ChangePoints, Offer, OfferedList } from './offer.ts'
import { othersCounted, type PriceQuestion, precedingBase, quotaLeft } from './price-question.ts'
import { validQuantityAtOrAbove } from './quantity-rule.ts'

/** Every minimum of every list that passes its filters, as the first valid quantity of this line. */
export function changePoints(question: PriceQuestion): ChangePoints {
  const { offer, others, request } = question
  if (others.length > 0 || request.quotaUsed) return findChangePoints(question)
  const { points: known } = offer.found
  if (known && known.at === request.at && known.currency === request.currency) return known.points
  const points = findChangePoints(question)
  offer.found.points = { at: request.at, currency: request.currency, points }
  return points
}

function findChangePoints(question: PriceQuestion): ChangePoints {
  const { rule } = question.offer
  const quotaEnds = beyondQuotas(question)
  const minimums: Decimal[] = [rule.minimum, ...quotaEnds]
  let hasCurves = quotaEnds.length > 0
  for (const level of question.offer.levels) {
    for (const offered of level) {
      if (failedFilter(offered, question)) continue
      addMinimums(minimums, offered, question)
      hasCurves ||= offered.ladderAt(question.request.at)?.mode === 'graduated'
    }
  }
  const quantities: Decimal[] = []
  for (const minimum of minimums) {
    const valid = validQuantityAtOrAbove(rule, minimum)
    if (valid) addInOrder(quantities, valid)
  }
  return { quantities, hasCurves, turns: [] }
}

/** Each once, ascending: they are few, and most come in order. */
function addInOrder(quantities: Decimal[], quantity: Decimal): void {
  for (let at = quantities.length; at >= 0; at--) {
    const below = quantities[at - 1]
    const order = below ? compareDecimals(below, quantity) : -1
    if (order === 0) return
    if (order > 0) continue
    quantities.splice(at, 0, quantity)
    return
  }
}

/** More quotas than this for one variant are taken one by one: their sums would be too many. */
const summedQuotas = 6

/** Just beyond each quota and, as one may follow the other, beyond every sum of them. */
function beyondQuotas(question: PriceQuestion): Decimal[] {
  const { offer } = question
  if (!offer.hasQuotas) return []
  const left = offer.levels.flat().flatMap((offered) => {
    const each = quotaLeft(question, offered.quota, offered.name.id)
    return each && !failedFilter(offered, question) ? [each] : []
  })
  const ends = left.slice(summedQuotas)
  let sums: Decimal[] = []
  for (const each of left.slice(0, summedQuotas)) {
    sums = sums.concat(
      each,
      sums.map((sum) => sum.plus(each)),
    )
  }
  return ends.concat(sums).map((base) => beyond(base.div(offer.factor), offer))
}

/** In the line's unit: where a break is reached, and where a band begins. */
function addMinimums(found: Decimal[], offered: OfferedList, question: PriceQuestion): void {
  const { offer, request } = question
  const inLineUnit = (base: Decimal) => (offer.factor === one ? base : base.div(offer.factor))
  const ladder = offered.ladderAt(request.at)
  if (!ladder) return
  const counted = othersCounted(question, offered.list)
  for (const { minimumBase } of ladder.breaks)
    found.push(inLineUnit(counted === zero ? minimumBase : minimumBase.minus(counted)))
  if (ladder.mode === 'allUnits') return
  const preceding = precedingBase(question, offered.list)
  for (const { minimumBase } of ladder.breaks) {
    const start = inLineUnit(minimumBase.minus(preceding))
    found.push(start, beyond(start, offer))
  }
}

/** A quantity just above, on the grid of the rule. */
export function beyond(quantity: Decimal, { rule }: Pick<Offer, 'rule'>): Decimal {
  return Decimal.max(
    quantity.div(rule.increment).floor().plus(1).times(rule.increment),
    rule.minimum,
  )
}
