import { Decimal } from '#pricing/index.ts'
import { dearerBreaks, type LadderRow, overlaps } from './price-break.ts'
import type { BreakRule, RowFacts, StoredRow } from './price-change-facts.ts'
import { keyText, ladderText, type PlannedRow } from './price-change-key.ts'
import { problemOf } from './price-change-problem.ts'
import type { PriceChangeProblem } from './price-list-change.ts'

type Ladder = { before: LadderRow[]; after: LadderRow[]; touched: string }

/** What is wrong with the ladders that a change touches, as they will stand; each said at a row of the change; `dearer` may be confirmed. */
export function ladderProblems(
  rows: readonly PlannedRow[],
  { stored, rules }: RowFacts,
): { problems: PriceChangeProblem[]; dearer: PriceChangeProblem[] } {
  const problems = ruleProblems(rows, rules)
  const dearer: PriceChangeProblem[] = []
  for (const ladder of laddersOf(rows, stored).values()) {
    problems.push(...windowProblems(ladder))
    dearer.push(...dearerProblems(ladder))
  }
  return { problems, dearer }
}

function laddersOf(rows: readonly PlannedRow[], stored: readonly StoredRow[]) {
  const ladders = new Map<string, Ladder>()
  const named = new Set<string>()
  for (const row of rows) {
    const ladder = ladders.get(ladderText(row)) ?? { before: [], after: [], touched: row.at }
    ladders.set(ladderText(row), ladder)
    if (row.after) ladder.after.push(rungOf(row, row.after, row.at))
    named.add(keyText({ ...row, minimumQuantity: row.minimumQuantity.toFixed() }))
  }
  for (const row of stored) {
    const ladder = ladders.get(ladderText(row))
    if (!ladder) continue
    const minimumQuantity = new Decimal(row.minimumQuantity)
    const value = { unitPrice: new Decimal(row.unitPrice), ...pick(row) }
    const rung = rungOf({ minimumQuantity, validFrom: row.validFrom }, value, null)
    ladder.before.push(rung)
    if (!named.has(keyText(row))) ladder.after.push(rung)
  }
  return ladders
}

const pick = ({ priceBase, validUntil }: StoredRow) => ({ priceBase, validUntil })

function rungOf(
  { minimumQuantity, validFrom }: Pick<PlannedRow, 'minimumQuantity' | 'validFrom'>,
  { unitPrice, priceBase, validUntil }: NonNullable<PlannedRow['after']>,
  at: string | null,
): LadderRow {
  return { minimumQuantity, perUnit: unitPrice.div(priceBase), validFrom, validUntil, at }
}

function windowProblems({ after, touched }: Ladder): PriceChangeProblem[] {
  return overlaps(after).map(([earlier, later]) =>
    problemOf(later.at ?? earlier.at ?? touched, 'validFrom', 'window-overlap', {
      minimum: later.minimumQuantity.toFixed(),
    }),
  )
}

/** A dearer break that stood there before was confirmed when it came. */
function dearerProblems({ before, after, touched }: Ladder): PriceChangeProblem[] {
  const known = new Set(dearerBreaks(before).map(pairText))
  return dearerBreaks(after)
    .filter((pair) => !known.has(pairText(pair)))
    .map(([lower, upper]) =>
      problemOf(upper.at ?? lower.at ?? touched, 'unitPrice', 'dearer-break', {
        minimum: upper.minimumQuantity.toFixed(),
      }),
    )
}

function pairText(pair: readonly [LadderRow, LadderRow]): string {
  return pair.map(({ minimumQuantity, perUnit }) => `${minimumQuantity} ${perUnit}`).join('\t')
}

/** A break fits increment and maximum of every agreement that binds the list; one up to a single unit always does. */
function ruleProblems(
  rows: readonly PlannedRow[],
  rules: readonly BreakRule[],
): PriceChangeProblem[] {
  const byLadder = new Map<string, BreakRule[]>()
  for (const rule of rules) {
    byLadder.set(ladderText(rule), [...(byLadder.get(ladderText(rule)) ?? []), rule])
  }
  return rows.flatMap((row) => {
    if (!row.after) return []
    return (byLadder.get(ladderText(row)) ?? []).flatMap((rule) => ruleProblem(row, rule) ?? [])
  })
}

function ruleProblem(
  { at, minimumQuantity }: PlannedRow,
  { increment, maximum }: BreakRule,
): PriceChangeProblem | null {
  if (maximum !== null && minimumQuantity.gt(maximum)) {
    return problemOf(at, 'minimumQuantity', 'above-maximum', { maximum: plain(maximum) })
  }
  if (increment === null || minimumQuantity.lte(1)) return null
  if (minimumQuantity.mod(increment).isZero()) return null
  return problemOf(at, 'minimumQuantity', 'increment', { increment: plain(increment) })
}

const plain = (numeric: string) => new Decimal(numeric).toFixed()
