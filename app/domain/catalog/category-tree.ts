/** A category with the ids from the root down to itself. */
export type CategoryFacts = {
  id: string
  slug: string
  name: string
  names: Record<string, string>
  path: string[]
}

/** Variants that an audience sees, by category (without what is below it) and by brand. */
export type Counts = { categories: Record<string, number>; brands: [name: string, count: number][] }

export type CategoryLink = {
  slug: string
  name: string
  count: number
  depth: number
  current: boolean
}

/** A category and everything below it; null where there is no such category. */
export function idsBelow(tree: readonly CategoryFacts[], slug: string): string[] | null {
  const top = tree.find((category) => category.slug === slug)
  return top ? tree.filter(({ path }) => path.includes(top.id)).map(({ id }) => id) : null
}

/** The way from the root to a category, itself last. */
export function pathTo(tree: readonly CategoryFacts[], slug: string | null): CategoryFacts[] {
  const found = tree.find((category) => category.slug === slug)
  return (found?.path ?? []).flatMap((id) => tree.filter((category) => category.id === id))
}

export function nameOf({ name, names }: CategoryFacts, locale: string): string {
  return names[locale] ?? name
}

/** The roots, and below them what leads to the current category and what is directly under it; empty ones are left out. */
export function categoryLinks(
  tree: readonly CategoryFacts[],
  counts: Counts,
  current: string | null,
  locale: string,
): CategoryLink[] {
  const open = new Set(pathTo(tree, current).map(({ id }) => id))
  const totals = inclusiveCounts(tree, counts)
  const below = (parent: string | null, depth: number): CategoryLink[] =>
    tree
      .filter((category) => (category.path.at(-2) ?? null) === parent)
      .flatMap((category) => {
        const count = totals.get(category.id) ?? 0
        if (count === 0) return []
        const { id, slug } = category
        const link = {
          slug,
          name: nameOf(category, locale),
          count,
          depth,
          current: slug === current,
        }
        return [link, ...(open.has(id) ? below(id, depth + 1) : [])]
      })
  return below(null, 0)
}

function inclusiveCounts(tree: readonly CategoryFacts[], counts: Counts): Map<string, number> {
  const totals = new Map<string, number>()
  for (const { id, path } of tree) {
    const own = counts.categories[id] ?? 0
    for (const above of path) totals.set(above, (totals.get(above) ?? 0) + own)
  }
  return totals
}
