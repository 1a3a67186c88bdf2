import { compareDecimals } from '#pricing/compare-decimals.ts'
import type { Decimal } from '#pricing/decimal.ts'
import { factsOf } from './row-facts.ts'
import { wrong } from './row-problems.ts'
import type { CellProblem, Cells, OriginalRow, RowFacts, SheetRow } from './sheet-row.ts'

/** A row whose quantity is a figure; both, as it stands and as the list has it. */
type Rung = Pick<SheetRow, 'key' | 'cells'> & { facts: RowFacts & { minimum: Decimal } }
type Originals = ReadonlyMap<string, OriginalRow>

/**
 * What is wrong between the rows of one ladder: no minimum twice at a time, and no deeper break that became dearer than
 * the one before it for the same days, unless a person confirms it.
 */
export function ladderProblems(
  ladder: readonly SheetRow[],
  originals: Originals,
): Map<string, CellProblem[]> {
  const problems = new Map<string, CellProblem[]>()
  const add = (key: string, problem: CellProblem) => {
    const found = problems.get(key)
    if (found) found.push(problem)
    else problems.set(key, [problem])
  }
  const standing = ladder.filter(({ removed }) => !removed)
  let known: ReadonlySet<string> | null = null
  for (const pair of pairs(rungsOf(standing))) {
    const [lower, upper] = pair
    if (compareMinimums(lower, upper) === 0) {
      const minimum = upper.facts.minimum.toFixed()
      add(upper.key, wrong('minimumQuantity', 'window-overlap', { minimum }))
    } else if (isDearer(pair)) {
      known ??= dearerInList(standing, originals)
      if (!known.has(pairText(pair))) add(upper.key, dearerBreak(upper))
    }
  }
  return problems
}

function dearerBreak({ facts }: Rung): CellProblem {
  const problem = wrong('unitPrice', 'dearer-break', { minimum: facts.minimum.toFixed() })
  return { ...problem, weight: 'confirm' }
}

/** The pairs that the list has already, and that nobody needs to confirm again. */
function dearerInList(ladder: readonly SheetRow[], originals: Originals): ReadonlySet<string> {
  const saved = ladder.flatMap(({ key }) => {
    const cells = originals.get(key)?.cells
    return cells ? { key, cells, facts: factsOf(cells) } : []
  })
  return new Set(pairs(rungsOf(saved)).filter(isDearer).map(pairText))
}

function rungsOf(rows: readonly Pick<SheetRow, 'key' | 'cells' | 'facts'>[]): Rung[] {
  return rows.filter(isRung).sort(compareMinimums)
}

function isRung(row: Pick<SheetRow, 'key' | 'cells' | 'facts'>): row is Rung {
  return row.facts.minimum !== null && row.cells.sku !== ''
}

const compareMinimums = (a: Rung, b: Rung) => compareDecimals(a.facts.minimum, b.facts.minimum)

type Pair = readonly [lower: Rung, upper: Rung]

/** Each rung with the nearest one before it that holds for some of the same days. */
function pairs(rungs: readonly Rung[]): Pair[] {
  const found: Pair[] = []
  for (const [index, upper] of rungs.entries()) {
    const lower = nearestBefore(rungs, index, upper)
    if (lower) found.push([lower, upper])
  }
  return found
}

function nearestBefore(rungs: readonly Rung[], end: number, { cells }: Rung): Rung | null {
  for (let index = end - 1; index >= 0; index -= 1) {
    const lower = rungs[index]
    if (lower && overlap(lower.cells, cells)) return lower
  }
  return null
}

function isDearer([{ facts: lower }, { facts: upper }]: Pair): boolean {
  if (!lower.perUnit || !upper.perUnit) return false
  return compareDecimals(upper.perUnit, lower.perUnit) > 0
}

function pairText([{ facts: lower }, { facts: upper }]: Pair): string {
  return [lower.perUnit, upper.minimum, upper.perUnit].map((figure) => figure?.toFixed()).join(' ')
}

/** Days compare as text; an empty one is open. */
function overlap(a: Cells, b: Cells): boolean {
  const startsInTime = !b.validUntil || a.validFrom <= b.validUntil
  return startsInTime && (!a.validUntil || b.validFrom <= a.validUntil)
}
