import type { PercentageChange, PriceRowChange } from './price-list-change.ts'
import {
  type ContentPercentage,
  type ContentRow,
  type PriceListContent,
  plainFigure,
  rowText,
  sameValue,
  targetText,
} from './price-list-content.ts'

/** Wanted content with the caller's name of each row (a file's line). No row is named twice. */
export type PlacedContent = {
  rows: readonly (ContentRow & { at: string })[]
  percentages: readonly (ContentPercentage & { at: string })[]
}

/** Whether a row (by its text) that the wanted content does not name goes or stays. */
type Others = { isRemoved(text: string): boolean }

export type PriceListDifference = {
  rows: PriceRowChange[]
  percentages: PercentageChange[]
  unchanged: number
}

/**
 * What turns one content of a list into another: added, changed and removed rows and percentages, in the wanted order,
 * removals last. Applying it to `stored` gives `wanted`; between equal contents there is none.
 */
export function priceListDifference(
  stored: PriceListContent,
  wanted: PlacedContent,
  others: Others,
): PriceListDifference {
  const rows = compared(stored.rows, wanted.rows, rowRules, others)
  const percentages = compared(stored.percentages, wanted.percentages, percentageRules, others)
  return {
    rows: rows.changes,
    percentages: percentages.changes,
    unchanged: rows.unchanged + percentages.unchanged,
  }
}

type Rules<Item, Change> = {
  textOf(item: Item): string
  same(one: Item, other: Item): boolean
  change(at: string, before: Item | null, after: Item | null): Change | null
}

const rowRules: Rules<ContentRow, PriceRowChange> = {
  textOf: ({ key }) => rowText(key),
  same: (one, other) => sameValue(one.value, other.value),
  change(at, before, after) {
    const named = before ?? after
    if (!named) return null
    return { at, key: named.key, before: before?.value ?? null, after: after?.value ?? null }
  },
}

const percentageRules: Rules<ContentPercentage, PercentageChange> = {
  textOf: ({ target }) => targetText(target),
  same: (one, other) => plainFigure(one.percent) === plainFigure(other.percent),
  change(at, before, after) {
    const named = before ?? after
    if (!named) return null
    const { target } = named
    return { at, target, before: before?.percent ?? null, after: after?.percent ?? null }
  },
}

function compared<Item, Change>(
  stored: readonly Item[],
  wanted: readonly (Item & { at: string })[],
  { textOf, same, change }: Rules<Item, Change>,
  { isRemoved }: Others,
): { changes: Change[]; unchanged: number } {
  const left = new Map(stored.map((item) => [textOf(item), item]))
  const changes: (Change | null)[] = []
  let unchanged = 0
  for (const item of wanted) {
    const text = textOf(item)
    const before = left.get(text) ?? null
    left.delete(text)
    if (before && same(before, item)) unchanged += 1
    else changes.push(change(item.at, before, item))
  }
  for (const [text, item] of left) {
    if (isRemoved(text)) changes.push(change(`gone:${text}`, item, null))
    else unchanged += 1
  }
  return { changes: changes.filter((each) => each !== null), unchanged }
}
