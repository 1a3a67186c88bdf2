import { transaction } from '#app/db/transaction.server.ts'
import { companyBuyer } from '#app/domain/companies/price-buyer.ts'
import { loadPriceContext } from '#app/domain/prices/price-context-queries.server.ts'
import { ok, type Result, refuse } from '#app/domain/result.ts'
import { type Decimal, preparePriceContext } from '#pricing/index.ts'
import type { CartBuyer } from './cart-buyer.ts'
import { lockOpenCart, removeLines, setLine } from './cart-repository.server.ts'
import { checkLine, type LineRefusal } from './check-lines.ts'

type Change = { lineId: bigint; quantity: Decimal; at: string }

/** Sets a line of the buyer's own open cart to a quantity; nothing or less takes it out. */
export function changeCartLine(
  buyer: CartBuyer,
  { lineId, quantity, at }: Change,
): Promise<Result<null, LineRefusal | 'cart-line-gone'>> {
  return transaction(async (tx): Promise<Result<null, LineRefusal | 'cart-line-gone'>> => {
    const cart = await lockOpenCart(tx, buyer)
    const line = cart?.lines.find(({ id }) => id === lineId)
    if (!cart || !line) return refuse('cart-line-gone')
    if (!quantity.gt(0)) {
      await removeLines(tx, cart.id, [line.id])
      return ok(null)
    }
    const variantIds = [line.variantId]
    const loaded = await loadPriceContext(tx, {
      variantIds,
      buyer: companyBuyer(buyer.company),
      at,
    })
    const refusal = checkLine({ ...line, quantity }, loaded, preparePriceContext(loaded))
    if (refusal) return { ok: false, refusal }
    await setLine(tx, cart.id, line.id, quantity)
    return ok(null)
  })
}

/** Takes lines out of the buyer's own open cart; null empties it. What is gone already is no error. */
export function removeFromCart(buyer: CartBuyer, lineIds: readonly bigint[] | null): Promise<void> {
  return transaction(async (tx) => {
    const cart = await lockOpenCart(tx, buyer)
    const present = lineIds?.filter((lineId) => cart?.lines.some(({ id }) => id === lineId)) ?? null
    if (cart && present?.length !== 0) await removeLines(tx, cart.id, present)
  })
}
