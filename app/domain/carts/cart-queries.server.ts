import { prisma } from '#app/db/client.server.ts'
import { readPrepared } from '#app/db/prepared.server.ts'
import { companyBuyer } from '#app/domain/companies/price-buyer.ts'
import { loadPriceContext } from '#app/domain/prices/price-context-queries.server.ts'
import type { CartBuyer } from './cart-buyer.ts'
import type { CartFacts } from './cart-facts.ts'
import { cartFactsSql } from './cart-facts-sql.ts'
import type { CartView } from './cart-view.ts'
import { showCart } from './show-cart.ts'

/** The buyer's open cart as of an instant, priced and checked: two statements. Null where nothing was ever added. */
export async function getCart(
  buyer: CartBuyer,
  { at, locale }: { at: string; locale: string },
): Promise<CartView | null> {
  const [row] = await readPrepared<{ facts: string }>(
    prisma,
    cartFactsSql,
    String(buyer.company.id),
    String(buyer.userId),
    locale,
  )
  if (!row) return null
  const facts: CartFacts = JSON.parse(row.facts)
  const variantIds = [...new Set(facts.lines.map(({ variantId }) => variantId))]
  return showCart(
    facts,
    await loadPriceContext(prisma, { variantIds, buyer: companyBuyer(buyer.company), at }),
  )
}
