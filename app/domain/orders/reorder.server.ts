import { addToCart } from '#app/domain/carts/add-to-cart.server.ts'
import type { CompanyScope } from '#app/domain/companies/scope.ts'
import { refuse } from '#app/domain/result.ts'
import type { OrderingContact } from './place-order.server.ts'
import { orderedLines } from './reorder-queries.server.ts'

type Buyer = Omit<OrderingContact, 'scope'> & { scope: CompanyScope }

/**
 * The lines of an earlier order into the open cart, at today's prices and rules: all of them, or none and the reason.
 * Refusals: `not-found`, `no-lines` where nothing of it is sold any more, and the cart's own.
 */
export async function reorder(buyer: Buyer, { number, at }: { number: string; at: string }) {
  const lines = await orderedLines(buyer.scope, number)
  if (lines === null) return refuse('not-found')
  if (lines.length === 0) return refuse('no-lines')
  return addToCart(buyer, { lines, at })
}
