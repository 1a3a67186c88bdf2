import { idArray, type Reader, readPrepared } from '#app/db/prepared.server.ts'
import { audienceParameters } from '#app/domain/catalog/audience-parameters.server.ts'
import type { PriceBuyer } from '#app/domain/companies/price-buyer.ts'
import type { LoadedPrices } from './loaded-prices.ts'
import { toLoadedPrices } from './price-context.ts'
import type { PriceContextJson } from './price-context-json.ts'
import { priceContextSql } from './price-context-sql.ts'

type PricesAsked = {
  variantIds: readonly (bigint | string)[]
  buyer: PriceBuyer
  /** ISO instant: whose windows are open. */
  at: string
}

/**
 * Everything that decides what these variants cost this buyer at an instant, in one statement: the input of pricing's
 * `preparePriceContext`. `db` is the client, or the transaction that writes by these prices.
 */
export async function loadPriceContext(
  db: Reader,
  { variantIds, buyer, at }: PricesAsked,
): Promise<LoadedPrices> {
  const [row] = await readPrepared<{ context: string }>(
    db,
    priceContextSql,
    idArray(variantIds),
    ...audienceParameters(buyer, at),
    buyer.currency,
  )
  return loadedPrices(row?.context, buyer, at)
}

/** What a statement of `price-context-sql.ts` answered. */
export function loadedPrices(
  context: string | undefined,
  buyer: PriceBuyer,
  at: string,
): LoadedPrices {
  const json: PriceContextJson = JSON.parse(context ?? '{}')
  return toLoadedPrices(json, buyer, at)
}
