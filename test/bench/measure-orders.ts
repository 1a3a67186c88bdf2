import { withConnection } from '#app/db/connect.server.ts'
import type { Figures } from './load.ts'
import { fillCarts, inParallel, openCheckout, type Placed, placeOrder } from './place-orders.ts'

export type OrderFigures = { figures: Figures; statements: number; orders: number }
export type LastUnits = { sold: number; refused: number; other: number; seconds: number }

const placed = ({ status }: Placed) => status === 302

/** Orders of five lines, eight at a time, each by another buyer whose cart was filled before. */
export async function measureOrders(
  url: string,
  databaseUrl: string,
  companies: number,
): Promise<OrderFigures> {
  const all = Array.from({ length: companies }, (_, index) => index + 1)
  const buyers = all.filter((buyer) => buyer % 10 !== 0).slice(0, 600)
  await fillCarts(databaseUrl, buyers, (buyer) =>
    [0, 1, 2, 3, 4].map((block) => block * 250 + 1 + ((buyer * 13 + block * 7) % 200)),
  )
  const checkouts = await inParallel(buyers, 4, (buyer) => openCheckout(url, buyer))
  const warm = Math.floor(checkouts.length / 4)
  await inParallel(checkouts.slice(0, warm), 4, (checkout) => placeOrder(url, checkout))
  const began = performance.now()
  const answers = await inParallel(checkouts.slice(warm), 8, (each) => placeOrder(url, each))
  const seconds = (performance.now() - began) / 1000
  const times = answers.map(({ ms }) => ms).sort((one, other) => one - other)
  const at = (share: number) => Math.round(times[Math.floor((times.length - 1) * share)] ?? 0)
  const good = answers.filter(placed)
  return {
    figures: {
      perSecond: good.length / seconds,
      p50: at(0.5),
      p99: at(0.99),
      failed: answers.length - good.length,
    },
    statements: Math.max(...good.map(({ statements }) => statements)),
    orders: good.length,
  }
}

/** A hundred buyers who press the button at once for the last ten pieces of an article. */
export async function measureLastUnits(url: string, databaseUrl: string): Promise<LastUnits> {
  const buyers = Array.from({ length: 111 }, (_, index) => index + 1)
    .filter((buyer) => buyer % 10 !== 0)
    .slice(0, 100)
  await withConnection(databaseUrl, (client) =>
    client.query(
      `UPDATE stock_level SET on_hand = allocated + reserved + CASE warehouse_id WHEN 1 THEN 10 ELSE 0 END WHERE variant_id = 1`,
    ),
  )
  await fillCarts(databaseUrl, buyers, () => [1])
  const checkouts = await inParallel(buyers, 4, (buyer) => openCheckout(url, buyer))
  const began = performance.now()
  const answers = await inParallel(checkouts, 100, (checkout) => placeOrder(url, checkout))
  const sold = answers.filter(placed).length
  const refused = answers.filter(({ status }) => status === 409).length
  const seconds = (performance.now() - began) / 1000
  return { sold, refused, other: answers.length - sold - refused, seconds }
}
