import { type Candidate, candidateAt, deepestReached, type Trial } from './candidate.ts'
import type { ListBreak, ListLadder } from './list-ladder.ts'
import type { Offer } from './offer.ts'
import { quotaLeft } from './price-question.ts'

/**
 * Domain rule 2.7: the winner, where its list allows merging, with the breaks of the list that
 * would answer without it, at minimums it lacks and only where they lower the price.
 */
export function withMergedBreaks(
  winner: Candidate,
  next: Candidate | undefined,
  trial: Trial,
): Candidate {
  if (!next || !winner.offered.list.mergeAllowed || !canMerge(winner, next, trial)) return winner
  const ladder = mergeLadders(trial.question.offer, winner.ladder, next.ladder)
  if (ladder === winner.ladder) return winner
  const merged = candidateAt(winner.offered, ladder, deepestReached(ladder, trial), trial)
  return typeof merged === 'string' ? winner : merged
}

/** Same tax mode, both for all units; a list whose quota would not last is not merged in. */
function canMerge(winner: Candidate, next: Candidate, { question, lineBase }: Trial): boolean {
  const left = quotaLeft(question, next.offered.quota, next.offered.name.id)
  return (
    winner.ladder.mode === 'allUnits' &&
    next.ladder.mode === 'allUnits' &&
    winner.ladder.taxMode === next.ladder.taxMode &&
    !left?.lt(lineBase)
  )
}

/** The nearer ladder with the farther one's lower breaks; computed once for each pair. */
function mergeLadders({ found }: Offer, nearer: ListLadder, farther: ListLadder): ListLadder {
  found.merged ??= new Map()
  const ofNearer = found.merged.get(nearer) ?? new Map<ListLadder, ListLadder>()
  found.merged.set(nearer, ofNearer)
  const known = ofNearer.get(farther)
  if (known) return known
  const made = merge(nearer, farther)
  ofNearer.set(farther, made)
  return made
}

function merge(nearer: ListLadder, farther: ListLadder): ListLadder {
  const breaks: ListBreak[] = [...nearer.breaks]
  for (const added of farther.breaks) {
    const above = breaks.findIndex(({ minimumBase }) => minimumBase.gte(added.minimumBase))
    const position = above < 0 ? breaks.length : above
    const below = breaks[position - 1]
    const isTaken = breaks[position]?.minimumBase.eq(added.minimumBase) ?? false
    if (!below || isTaken || !added.unitPrice.gt(0) || !added.net.lt(below.net)) continue
    breaks.splice(position, 0, added)
  }
  return breaks.length === nearer.breaks.length ? nearer : { ...nearer, breaks }
}
