import { problemsByPart } from '#app/domain/prices/change-list-in-parts.server.ts'
import type { LargeChange } from '#app/domain/prices/large-change.ts'
import { skuKey } from '#app/domain/prices/price-change-facts.ts'
import type { PercentageChange, PriceRowChange } from '#app/domain/prices/price-list-change.ts'
import { type FileWriting, type PriceFileProblem, problemsInFile } from './price-file-problem.ts'

export type IsKept = (change: PriceRowChange | PercentageChange) => boolean

/**
 * What a list refuses of a change, by line and column of the file. Where a line of a SKU is refused, no row of that SKU
 * is removed: the line may have meant it.
 */
export async function refusedOf(
  code: string,
  change: LargeChange,
  writing: FileWriting,
): Promise<{ problems: PriceFileProblem[]; isKept: IsKept }> {
  const problems: PriceFileProblem[] = []
  const refused = new Set<string>()
  const skus = new Set<string>()
  for await (const found of problemsByPart(code, change)) {
    problems.push(...problemsInFile(found.problems, found.part, writing))
    for (const { at } of found.problems) refused.add(at)
    for (const { at, key } of found.part.rows) if (refused.has(at)) skus.add(skuKey(key.sku))
  }
  const mayBeMeant = (each: PriceRowChange | PercentageChange) =>
    'key' in each && each.after === null && skus.has(skuKey(each.key.sku))
  return { problems, isKept: (each) => !refused.has(each.at) && !mayBeMeant(each) }
}
