import type { Candidate } from './candidate.ts'
import { compareDecimals } from './compare-decimals.ts'
import { compareIds } from './compare-ids.ts'
import type { PriceStrategy } from './price-context-data.ts'
import type { LossReason } from './receipt.ts'

/**
 * Orders two lists of one level (domain rule 2.4): `priority` by the higher number first, then, as
 * `lowest` does, by effective net price; ties by the later start, a missing one counting as the
 * earliest, then by id. Negative: the first is nearer to winning.
 */
export function compareCandidates(a: Candidate, b: Candidate, strategy: PriceStrategy): number {
  const [first, second] = [a.offered.list, b.offered.list]
  if (strategy === 'priority' && first.priority !== second.priority) {
    return second.priority - first.priority
  }
  const byPrice = compareDecimals(a.net, b.net)
  if (byPrice !== 0) return byPrice
  const [startA, startB] = [first.validFrom ?? '', second.validFrom ?? '']
  if (startA !== startB) return startA > startB ? -1 : 1
  return compareIds(first.id, second.id)
}

/** Why a candidate stands behind the winner. */
export function lossReason(
  winner: Candidate,
  loser: Candidate,
  strategy: PriceStrategy,
): LossReason {
  const [first, second] = [winner.offered, loser.offered]
  if (first.levelIndex !== second.levelIndex) return 'FARTHER_LEVEL'
  if (strategy === 'priority' && first.list.priority !== second.list.priority) {
    return 'LOWER_PRIORITY'
  }
  if (compareDecimals(winner.net, loser.net) !== 0) return 'DEARER'
  return (first.list.validFrom ?? '') === (second.list.validFrom ?? '')
    ? 'LATER_ID'
    : 'EARLIER_START'
}
