import type { Item, Items } from './close-document.ts'
import { itemsAt, type Reach, type Whole } from './cumulative-items.ts'
import { type Decimal, zero } from './decimal.ts'

/**
 * The items of the next document: what the whole comes to at `reached`, less what earlier documents
 * have. Left out is what this step has nothing of; what costs nothing stays with its line.
 */
export function stepItems(
  whole: Whole,
  earlier: readonly Items<Item>[],
  step: Reach,
  reached: Reach,
): Items<Item> {
  const items = itemsAt(whole, reached)
  const isTaken = (id: string) => !(step.quantities.get(id) ?? zero).isZero()
  const belongs = ({ id, lineId }: Item) =>
    lineId === undefined ? step.charges.has(id) : isTaken(lineId)
  return {
    lines: less(
      items.lines,
      earlier.flatMap(({ lines }) => lines),
    ).filter(({ id }) => isTaken(id)),
    allowances: less(
      items.allowances,
      earlier.flatMap(({ allowances }) => allowances),
    ).filter(hasAmount),
    charges: less(
      items.charges,
      earlier.flatMap(({ charges }) => charges),
    ).filter((charge) => hasAmount(charge) || belongs(charge)),
  }
}

function less(items: readonly Item[], earlier: readonly Item[]): Item[] {
  const taken = new Map<string, Decimal>()
  for (const item of earlier) {
    taken.set(itemKey(item), item.amount.plus(taken.get(itemKey(item)) ?? zero))
  }
  return items.map((item) => ({
    ...item,
    amount: item.amount.minus(taken.get(itemKey(item)) ?? zero),
  }))
}

function hasAmount({ amount }: Item): boolean {
  return !amount.isZero()
}

function itemKey({ id, taxCategory, rate }: Item): string {
  return `${taxCategory} ${rate} ${id}`
}
