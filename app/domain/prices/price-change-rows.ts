import { Decimal } from '#pricing/index.ts'
import type { RowFacts, StoredRow } from './price-change-facts.ts'
import { checkKey, keyText, type PlannedRow } from './price-change-key.ts'
import { ladderProblems } from './price-change-ladder.ts'
import { problemOf } from './price-change-problem.ts'
import { checkValue, decimalIn, type PlannedValue } from './price-change-value.ts'
import type { PriceChangeProblem, PriceRowChange, PriceRowValue } from './price-list-change.ts'

type Planned = { row: PlannedRow | null; problems: PriceChangeProblem[] }

/**
 * What a change does to the rows of a list, or everything that speaks against it, by row and column. Rows that change
 * nothing are left out. Ladders are judged as they will stand, with the rows that the change does not name; breaks
 * that become dearer than the one before stand apart, since a person may confirm them.
 */
export function planRows(
  changes: readonly PriceRowChange[],
  facts: RowFacts,
): { rows: PlannedRow[]; problems: PriceChangeProblem[]; dearer: PriceChangeProblem[] } {
  const stored = new Map(facts.stored.map((row) => [keyText(row), row]))
  const seen = new Set<string>()
  const planned = changes.map((change) => planRow(change, facts, stored, seen))
  const rows = planned.flatMap(({ row }) => row ?? [])
  const problems = planned.flatMap((each) => each.problems)
  const ladders = ladderProblems(rows, facts)
  return { rows, problems: [...problems, ...ladders.problems], dearer: ladders.dearer }
}

function planRow(
  change: PriceRowChange,
  facts: RowFacts,
  stored: ReadonlyMap<string, StoredRow>,
  seen: Set<string>,
): Planned {
  const { at, before, after } = change
  const { key, problem } = checkKey(change, facts)
  if (problem) return { row: null, problems: [problem] }
  const text = keyText({ ...key, minimumQuantity: key.minimumQuantity.toFixed() })
  if (seen.has(text)) return refused(problemOf(at, 'sku', 'named-twice'))
  seen.add(text)
  const found = stored.get(text) ?? null
  const moved = movedOn(change, found)
  if (moved) return refused(moved)
  const value = after ? checkValue(at, after, key.validFrom) : { value: null, problems: [] }
  if (value.problems.length > 0) return { row: null, problems: value.problems }
  if (!found && !after) return { row: null, problems: [] }
  if (before && after && sameValue(before, after)) return { row: null, problems: [] }
  const row = { ...key, at, id: found?.id ?? null, before: found && storedValue(found) }
  return { row: { ...row, after: value.value }, problems: [] }
}

function refused(problem: PriceChangeProblem): Planned {
  return { row: null, problems: [problem] }
}

/** What somebody else did to the row since the editor saw it. */
function movedOn(
  { at, key, before, after }: PriceRowChange,
  found: StoredRow | null,
): PriceChangeProblem | null {
  if (!found) return before ? problemOf(at, 'sku', 'row-gone') : null
  if (!before) {
    const code = after ? 'already-there' : 'changed-meanwhile'
    return problemOf(at, 'minimumQuantity', code, { minimum: key.minimumQuantity })
  }
  if (sameValue(before, found)) return null
  const price = new Decimal(found.unitPrice).toFixed()
  return problemOf(at, 'unitPrice', 'changed-meanwhile', { price })
}

type Value = Omit<PriceRowValue, 'priceBase'> & { priceBase: number }

function sameValue(one: Value, other: Value): boolean {
  const price = decimalIn(other.unitPrice)
  const samePrice = price !== null && decimalIn(one.unitPrice)?.eq(price)
  return (
    samePrice === true && one.priceBase === other.priceBase && one.validUntil === other.validUntil
  )
}

function storedValue({ unitPrice, priceBase, validUntil }: StoredRow): PlannedValue {
  return { unitPrice: new Decimal(unitPrice), priceBase, validUntil }
}
