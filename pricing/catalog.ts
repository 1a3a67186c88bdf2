import type { VariantFacts } from './variant-facts.ts'

/** What a catalog names: `all` needs no target. */
export type CatalogEntry = {
  effect: 'include' | 'exclude'
  by: 'all' | 'category' | 'tag' | 'brand' | 'product' | 'variant'
  targetId: string | null
}

export type Catalog = { id: string; name: string; entries: readonly CatalogEntry[] }

/** The buyer's catalogs: of company, parents and segments, and the channel's default. */
export type CatalogScope = {
  buyer: readonly Catalog[]
  channelDefault: readonly Catalog[]
}

type CatalogSubject = Pick<VariantFacts, 'id' | 'productId' | 'categoryPath' | 'brandId' | 'tags'>

function isNamed(entry: CatalogEntry, subject: CatalogSubject): boolean {
  const { by, targetId } = entry
  if (by === 'all') return true
  if (targetId === null) return false
  if (by === 'category') return subject.categoryPath.includes(targetId)
  if (by === 'tag') return subject.tags.includes(targetId)
  if (by === 'brand') return subject.brandId === targetId
  return targetId === (by === 'product' ? subject.productId : subject.id)
}

/**
 * Domain rule 2.1: the union of all levels' includes, less an exclude at any level. Where none of
 * the buyer's catalogs includes anything, the channel's default stands, still less the excludes.
 */
export function isInCatalog(scope: CatalogScope, subject: CatalogSubject): boolean {
  const buyer = scope.buyer.flatMap(({ entries }) => entries)
  const hasIncludes = buyer.some(({ effect }) => effect === 'include')
  const entries = hasIncludes
    ? buyer
    : [...buyer, ...scope.channelDefault.flatMap((catalog) => catalog.entries)]
  const named = entries.filter((entry) => isNamed(entry, subject))
  return named.length > 0 && named.every(({ effect }) => effect === 'include')
}
