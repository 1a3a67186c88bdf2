import type { LoadedPrices } from '#app/domain/prices/loaded-prices.ts'

/** The database answers rows, lists and variants in any order; levels and categories have one. */
export function inOrder({ items, ...loaded }: LoadedPrices): unknown {
  const text = JSON.stringify({ ...loaded, items: [...items] }, (key, value: unknown) =>
    Array.isArray(value) && key !== 'levels' && key !== 'categoryPath'
      ? value.toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1))
      : value,
  )
  return JSON.parse(text)
}
