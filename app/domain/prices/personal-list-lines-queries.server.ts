import { prisma } from '#app/db/client.server.ts'
import { listCategories } from '#app/domain/catalog/category-queries.server.ts'
import { type CategoryFacts, idsBelow, nameOf } from '#app/domain/catalog/category-tree.ts'
import {
  listPrintedVariants,
  listVisibleVariants,
} from '#app/domain/catalog/visible-variants-queries.server.ts'
import type { PriceBuyer } from '#app/domain/companies/price-buyer.ts'
import { preparePriceContext } from '#pricing/index.ts'
import type { PersonalListLine } from './personal-list.ts'
import { type Prices, personalListLines } from './personal-list-line.ts'
import { loadPriceContext } from './price-context-queries.server.ts'

type Asked = { buyer: PriceBuyer; at: string; locale: string; category: string | null }

const portion = 250

/**
 * The buyer's own catalog with its prices as of one instant, category by category, some hundred variants at a time, by
 * the same function as page and cart. The first answer only counts: how many variants there are, and in what currency.
 */
export async function personalList({ buyer, at, locale, category }: Asked) {
  const tree = await listCategories(prisma, at)
  const categoryIds = category === null ? null : (idsBelow(tree, category) ?? [])
  const found = await listVisibleVariants(prisma, { buyer, at, categoryIds })
  const places = categoryPlaces(tree)
  const placeOf = (id: string) => places.get(id) ?? { place: tree.length }
  const names = (path: readonly CategoryFacts[]) => path.map((each) => nameOf(each, locale))
  const headings = new Map(tree.map(({ id }) => [id, names(pathOf(tree, id)).join(' › ')]))
  const sorted = found.toSorted(([, one], [, other]) => placeOf(one).place - placeOf(other).place)
  const { currency, today, hidePrices } = await pricesOf(buyer, at, [])
  async function* portions(): AsyncGenerator<PersonalListLine[]> {
    for (let first = 0; first < sorted.length; first += portion) {
      const some = sorted.slice(first, first + portion)
      yield await linesOf(some, headings, { buyer, at, locale })
    }
  }
  return { total: found.length, currency, today, hidePrices, portions }
}

async function linesOf(
  some: readonly [variantId: string, categoryId: string][],
  headings: ReadonlyMap<string, string>,
  { buyer, at, locale }: Omit<Asked, 'category'>,
): Promise<PersonalListLine[]> {
  const ids = some.map(([id]) => id)
  const nobody: PriceBuyer = { ...buyer, company: null }
  const [own, list, printed] = await Promise.all([
    pricesOf(buyer, at, ids),
    pricesOf(nobody, at, ids),
    listPrintedVariants(prisma, ids, locale),
  ])
  const variants = new Map(printed.map((variant) => [variant.id, variant]))
  const [ownPrices, listPrices] = [prepared(own), prepared(list)]
  return some.flatMap(([id, categoryId]) => {
    const variant = variants.get(id)
    return variant
      ? personalListLines(variant, headings.get(categoryId) ?? '', ownPrices, listPrices)
      : []
  })
}

function pricesOf(buyer: PriceBuyer, at: string, variantIds: readonly string[]) {
  return loadPriceContext(prisma, { variantIds, buyer, at })
}

function prepared(loaded: Awaited<ReturnType<typeof pricesOf>>): Prices {
  return { loaded, context: preparePriceContext(loaded) }
}

/** Each category's place in the tree as it is read, parents before what is below them. */
function categoryPlaces(tree: readonly CategoryFacts[]) {
  const places = new Map<string, { place: number }>()
  const walk = (parent: string | null) => {
    for (const { id, path } of tree) {
      if ((path.at(-2) ?? null) !== parent) continue
      places.set(id, { place: places.size })
      walk(id)
    }
  }
  walk(null)
  return places
}

function pathOf(tree: readonly CategoryFacts[], id: string): CategoryFacts[] {
  const found = tree.find((category) => category.id === id)
  return (found?.path ?? []).flatMap((step) => tree.filter((category) => category.id === step))
}
