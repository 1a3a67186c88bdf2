import { withConnection } from '#app/db/connect.server.ts'
import { formHeaders, signedIn } from './load.ts'

export type Checkout = { buyer: number; body: string }
export type Placed = { status: number; statements: number; ms: number }

/** An open cart for each buyer with one piece of each variant. */
export function fillCarts(
  databaseUrl: string,
  buyers: readonly number[],
  variants: (buyer: number) => readonly number[],
): Promise<void> {
  const lines = buyers.flatMap((buyer) => variants(buyer).map((variant) => [buyer, variant]))
  return withConnection(databaseUrl, async (client) => {
    await client.query(`DELETE FROM cart WHERE status = 'open'`)
    await client.query(
      `INSERT INTO cart (company_id, user_id, currency, updated_at) SELECT b, b, 'EUR', now() FROM unnest($1::bigint[]) b`,
      [buyers],
    )
    await client.query(
      `INSERT INTO cart_line (cart_id, variant_id, unit_code, quantity, position)
       SELECT c.id, l.variant, 'pc', 1, l.place FROM unnest($1::bigint[], $2::bigint[]) WITH ORDINALITY l(buyer, variant, place)
       JOIN cart c ON c.user_id = l.buyer AND c.status = 'open'`,
      [lines.map(([buyer]) => buyer), lines.map(([, variant]) => variant)],
    )
  })
}

/** The checkout form that the buyer is shown, filled in. */
export async function openCheckout(url: string, buyer: number): Promise<Checkout> {
  const page = await fetch(`${url}/checkout`, { headers: signedIn(buyer) })
  const html = await page.text()
  const shown = (name: string) =>
    html.match(new RegExp(`name="${name}"[^>]*? value="([^"]*)"`))?.[1] ??
    html.match(new RegExp(`value="([^"]*)"[^>]*? name="${name}"`))?.[1] ??
    ''
  const names = ['version', 'key', 'seenTotal', 'shipToId']
  const body = new URLSearchParams(names.map((name) => [name, shown(name)])).toString()
  return { buyer, body }
}

export async function placeOrder(url: string, { buyer, body }: Checkout): Promise<Placed> {
  const began = performance.now()
  const answer = await fetch(`${url}/checkout`, {
    method: 'POST',
    body,
    redirect: 'manual',
    headers: { ...formHeaders, ...signedIn(buyer) },
  })
  await answer.arrayBuffer()
  return {
    status: answer.status,
    statements: Number(answer.headers.get('x-sql-statements')),
    ms: performance.now() - began,
  }
}

/** The work on all items, so many at a time. */
export async function inParallel<Item, Value>(
  items: readonly Item[],
  width: number,
  work: (item: Item) => Promise<Value>,
): Promise<Value[]> {
  const values: Value[] = []
  const left = items.entries()
  const worker = async () => {
    for (const [index, item] of left) values[index] = await work(item)
  }
  await Promise.all(Array.from({ length: width }, worker))
  return values
}
