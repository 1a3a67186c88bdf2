import { transaction } from '#app/db/transaction.server.ts'
import { companyBuyer } from '#app/domain/companies/price-buyer.ts'
import { loadPriceContext } from '#app/domain/prices/price-context-queries.server.ts'
import { ok, type Result, refuse } from '#app/domain/result.ts'
import { preparePriceContext } from '#pricing/index.ts'
import type { CartBuyer } from './cart-buyer.ts'
import { addLines, openCart } from './cart-repository.server.ts'
import { checkAddition, type LineRefusal, mergeWanted } from './check-lines.ts'
import type { WantedLine } from './stored-cart.ts'

/** As many lines as a document of ours may have. */
const mostLines = 1000

type Added = Result<{ lines: number }, LineRefusal | 'cart-full'>

/**
 * Adds quantities to the buyer's open cart: all of them or, where one is refused, none. Lines of a variant and unit that
 * is there already are merged, and the sum is what the rules are asked about.
 */
export function addToCart(
  buyer: CartBuyer,
  { lines, at }: { lines: readonly WantedLine[]; at: string },
): Promise<Added> {
  const wanted = mergeWanted(lines)
  return transaction(async (tx): Promise<Added> => {
    const cart = await openCart(tx, buyer)
    const variantIds = [...new Set(wanted.map(({ variantId }) => variantId))]
    const loaded = await loadPriceContext(tx, {
      variantIds,
      buyer: companyBuyer(buyer.company),
      at,
    })
    const context = preparePriceContext(loaded)
    for (const line of wanted) {
      const refusal = checkAddition(line, cart.lines, loaded, context)
      if (refusal) return { ok: false, refusal }
    }
    if (cart.lines.length + wanted.length > mostLines) return refuse('cart-full', { mostLines })
    await addLines(tx, cart.id, wanted)
    return ok({ lines: wanted.length })
  })
}
