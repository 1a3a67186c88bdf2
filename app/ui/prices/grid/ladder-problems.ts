import { compareDecimals } from '#pricing/compare-decimals.ts'
import { Decimal } from '#pricing/decimal.ts'
import { wrong } from './row-problems.ts'
import { goodsKey } from './sheet-goods.ts'
import type { CellProblem, Cells } from './sheet-row.ts'

/** Rows of one variant and unit are one ladder. */
export const ladderKey = ({ sku, unit }: Cells) => `${goodsKey(sku)}\n${unit}`

/** A row as it stands, and as the list has it where it is in the list. */
export type LadderRow = { key: string; cells: Cells; original: Cells | null }

type Rung = { key: string; cells: Cells; minimum: Decimal; perUnit: Decimal | null }

/**
 * What is wrong between the rows of one ladder: no minimum twice at a time, and no deeper break that became dearer than
 * the one before it for the same days, unless a person confirms it.
 */
export function ladderProblems(ladder: readonly LadderRow[]): Map<string, CellProblem[]> {
  const rungs = rungsOf(ladder.map(({ key, cells }) => ({ key, cells })))
  const saved = ladder.flatMap(({ key, original }) => (original ? [{ key, cells: original }] : []))
  const known = new Set(pairs(rungsOf(saved)).filter(isDearer).map(pairText))
  const problems = new Map<string, CellProblem[]>()
  const add = (key: string, problem: CellProblem) =>
    problems.set(key, [...(problems.get(key) ?? []), problem])
  for (const pair of pairs(rungs)) {
    const [lower, upper] = pair
    const minimum = upper.minimum.toFixed()
    if (lower.minimum.eq(upper.minimum)) {
      add(upper.key, wrong('minimumQuantity', 'window-overlap', { minimum }))
    } else if (isDearer(pair) && !known.has(pairText(pair))) {
      add(upper.key, {
        ...wrong('unitPrice', 'dearer-break', { minimum }),
        weight: 'confirm',
      })
    }
  }
  return problems
}

function rungsOf(rows: readonly { key: string; cells: Cells }[]): Rung[] {
  const rungs = rows.flatMap(({ key, cells }): Rung[] => {
    const minimum = decimalOf(cells.minimumQuantity)
    const price = decimalOf(cells.unitPrice)
    const base = decimalOf(cells.priceBase)
    if (!minimum || cells.sku === '') return []
    return [{ key, cells, minimum, perUnit: price && base?.gt(0) ? price.div(base) : null }]
  })
  return rungs.sort((a, b) => compareDecimals(a.minimum, b.minimum))
}

function decimalOf(text: string): Decimal | null {
  return /^\d+(\.\d+)?$/.test(text) ? new Decimal(text) : null
}

type Pair = readonly [lower: Rung, upper: Rung]

/** Each rung with the nearest one before it that holds for some of the same days. */
function pairs(rungs: readonly Rung[]): Pair[] {
  return rungs.flatMap((upper, index): Pair[] => {
    const lower = rungs.slice(0, index).findLast(({ cells }) => overlap(cells, upper.cells))
    return lower ? [[lower, upper]] : []
  })
}

function isDearer([lower, upper]: Pair): boolean {
  return lower.perUnit !== null && upper.perUnit?.gt(lower.perUnit) === true
}

function pairText([lower, upper]: Pair): string {
  return `${lower.perUnit?.toFixed()} ${upper.minimum.toFixed()} ${upper.perUnit?.toFixed()}`
}

/** Days compare as text; an empty one is open. */
function overlap(a: Cells, b: Cells): boolean {
  const startsInTime = !b.validUntil || a.validFrom <= b.validUntil
  return startsInTime && (!a.validUntil || b.validFrom <= a.validUntil)
}
