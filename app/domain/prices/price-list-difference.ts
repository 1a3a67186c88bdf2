import type { PercentageChange, PriceRowChange } from './price-list-change.ts'
import {
  type ContentPercentage,
  type ContentRow,
  packedRow,
  plainFigure,
  rowText,
  targetText,
  unpackedRow,
  valueText,
} from './price-list-content.ts'

/** Wanted content with the caller's name of each row (a file's line). No row is named twice. */
export type PlacedContent = {
  rows: readonly (ContentRow & { at: string })[]
  percentages: readonly (ContentPercentage & { at: string })[]
}

/** Whether a row (by its text) that the wanted content does not name goes or stays. */
type IsRemoved = (text: string) => boolean

/** Takes each change as it is found; what is the same is only counted. */
type Take = (change: PriceRowChange | PercentageChange) => void

/**
 * What turns one content of a list into another: added, changed and removed rows and percentages, in the wanted order,
 * removals last. Applying it to what is stored gives what is wanted; between equal contents there is none. Both come
 * in portions: first all that is `stored`, then all that is `wanted`. Answers how many are unchanged.
 */
export function priceListComparison(take: Take) {
  const rows = new Map<string, string>()
  const percentages = new Map<string, ContentPercentage>()
  let unchanged = 0
  const note = (change: PriceRowChange | PercentageChange | null) => {
    if (change === null) unchanged += 1
    else take(change)
  }
  return {
    stored(portion: {
      rows?: readonly ContentRow[]
      percentages?: readonly ContentPercentage[]
    }): void {
      for (const row of portion.rows ?? []) rows.set(...packedRow(row))
      for (const each of portion.percentages ?? []) percentages.set(targetText(each.target), each)
    },
    wanted(portion: PlacedContent): void {
      for (const row of portion.rows) note(rowChange(row, rows))
      for (const each of portion.percentages) note(percentageChange(each, percentages))
    },
    rest(isRemoved: IsRemoved): number {
      for (const [text, packed] of rows) note(isRemoved(text) ? goneRow(text, packed) : null)
      for (const [text, each] of percentages)
        note(isRemoved(text) ? gonePercentage(text, each) : null)
      return unchanged
    },
  }
}

function rowChange(
  { at, key, value }: PlacedContent['rows'][number],
  left: Map<string, string>,
): PriceRowChange | null {
  const text = rowText(key)
  const packed = left.get(text)
  if (packed === undefined) return { at, key, before: null, after: value }
  left.delete(text)
  if (packed.startsWith(`${valueText(value)}\t`)) return null
  const stored = unpackedRow(text, packed)
  return { at, key: stored.key, before: stored.value, after: value }
}

function percentageChange(
  { at, target, percent }: PlacedContent['percentages'][number],
  left: Map<string, ContentPercentage>,
): PercentageChange | null {
  const text = targetText(target)
  const before = left.get(text)
  left.delete(text)
  if (before && plainFigure(before.percent) === plainFigure(percent)) return null
  return {
    at,
    target: (before ?? { target }).target,
    before: before?.percent ?? null,
    after: percent,
  }
}

function goneRow(text: string, packed: string): PriceRowChange {
  const { key, value } = unpackedRow(text, packed)
  return { at: `gone:${text}`, key, before: value, after: null }
}

function gonePercentage(text: string, { target, percent }: ContentPercentage): PercentageChange {
  return { at: `gone:${text}`, target, before: percent, after: null }
}
