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

/** How many lines the cart has: for the frame of every page. */
export async function countCartLines(buyer: CartBuyer): Promise<number> {
  const [row] = await readPrepared<{ lines: number }>(
    prisma,
    `SELECT count(*)::int AS lines FROM cart_line l JOIN cart c ON c.id = l.cart_id
     WHERE c.company_id = $1::bigint AND c.user_id = $2::bigint AND c.status = 'open'`,
    String(buyer.company.id),
    String(buyer.userId),
  )
  return row?.lines ?? 0
}
