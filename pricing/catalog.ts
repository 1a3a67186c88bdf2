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
  let isIncluded = false
  for (const entry of entriesOf(scope)) {
    if (!isNamed(entry, subject)) continue
    if (entry.effect === 'exclude') return false
    isIncluded = true
  }
  return isIncluded
}

const known = new WeakMap<CatalogScope, readonly CatalogEntry[]>()

/** What decides, the same for every variant: put together once. */
function entriesOf(scope: CatalogScope): readonly CatalogEntry[] {
  const found = known.get(scope) ?? decidingEntries(scope)
  known.set(scope, found)
  return found
}

function decidingEntries({ buyer, channelDefault }: CatalogScope): readonly CatalogEntry[] {
  const entries = buyer.flatMap((catalog) => catalog.entries)
  const hasIncludes = entries.some(({ effect }) => effect === 'include')
  return hasIncludes ? entries : entries.concat(channelDefault.flatMap((each) => each.entries))
}
