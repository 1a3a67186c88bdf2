import { withConnection } from '#app/db/connect.server.ts'
import { buyerOf, signedIn } from './load.ts'

const path = '/catalog'

/**
 * Nothing is kept that a price could hide behind: a price that is changed shows on the very next page, and the old one
 * again when it is put back. Throws where it does not.
 */
export async function checkPriceChange(url: string, databaseUrl: string): Promise<void> {
  const before = await firstRow(url)
  const set = (change: string) =>
    withConnection(databaseUrl, (client) =>
      client.query(`UPDATE price_row SET unit_price = ${change} WHERE variant_id = $1`, [
        before.variantId,
      ]),
    )
  await set('unit_price * 2')
  const changed = await firstRow(url)
  await set('unit_price / 2')
  const restored = await firstRow(url)
  if (changed.price === before.price || restored.price !== before.price)
    throw new Error(`A price stayed: ${before.price}, ${changed.price}, ${restored.price}`)
}

/** The first variant of the buyer's page and what its price cell says. */
async function firstRow(url: string): Promise<{ variantId: string; price: string }> {
  const page = await fetch(`${url}${path}`, { headers: signedIn(buyerOf(0)) })
  const [, row = ''] = (await page.text()).split('<td><span class="money">')
  const variantId = /name="add" value="(\d+):/.exec(row)?.[1]
  const price = row.slice(0, row.indexOf('</td>')).replace(/<[^>]*>/g, '')
  if (!variantId || !/\d/.test(price)) throw new Error('The page shows no price')
  return { variantId, price }
}
