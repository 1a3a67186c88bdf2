import { idArray, type Reader, readPrepared } from '#app/db/prepared.server.ts'
import { audienceParameters } from '#app/domain/catalog/audience-parameters.server.ts'
import type { PriceBuyer } from '#app/domain/companies/price-buyer.ts'
import type { LoadedPrices } from './loaded-prices.ts'
import { toLoadedPrices } from './price-context.ts'
import { priceContextsSql } from './price-contexts-sql.ts'

export type BuyerAsked = { buyer: PriceBuyer; variantIds: readonly (bigint | string)[] }

/**
 * `loadPriceContext` of many buyers in one statement: each for their own variants, all in one currency at one instant.
 * Answers in the order asked; each is read from its text when its turn comes, so that only one is held at a time.
 */
export async function* loadPriceContexts(
  db: Reader,
  asked: readonly BuyerAsked[],
  { at, currency }: { at: string; currency: string },
): AsyncGenerator<LoadedPrices> {
  const audiences = asked.map(({ buyer }) => audienceParameters(buyer, at))
  const rows = await readPrepared<{ context: string }>(
    db,
    priceContextsSql,
    textArray(asked.map(({ variantIds }) => idArray(variantIds))),
    textArray(audiences.map(([chain]) => chain)),
    textArray(audiences.map(([, segments]) => segments)),
    textArray(audiences.map(([, , channel]) => channel)),
    at,
    currency,
  )
  for (const [index, { buyer }] of asked.entries())
    yield toLoadedPrices(JSON.parse(rows[index]?.context ?? '{}'), { ...buyer, currency }, at)
}

/** Of ids in braces and words: nothing in them needs more than quotes. */
function textArray(values: readonly string[]): string {
  return `{${values.map((value) => `"${value}"`).join(',')}}`
}
