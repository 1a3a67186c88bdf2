import { buyerOf, type Figures, formHeaders, load, median, signedIn } from './load.ts'

export type CartFigures = { figures: Figures; statements: number }

/** A line added from the catalog page, as its script sends it: eight buyers, twenty variants in turn. */
export async function measureCart(url: string, seconds: number): Promise<CartFigures> {
  const wanted = await variantsOf(url, buyerOf(0))
  const body = (connection: number, turn: number) => {
    const add = wanted[(connection + turn) % 20] ?? ''
    return new URLSearchParams({ add, [`q-${add.split(':')[0]}`]: '1', inline: '1' }).toString()
  }
  const path = '/cart/add.data'
  const added = { url, path, method: 'POST' as const, concurrency: 8, body }
  await load({ ...added, requests: 300 })
  const figures = await median(3, () => load({ ...added, seconds }))
  const once = await fetch(`${url}${path}`, {
    method: 'POST',
    body: body(0, 0),
    headers: { ...formHeaders, ...signedIn(buyerOf(0)) },
  })
  return { figures, statements: Number(once.headers.get('x-sql-statements')) }
}

/** What the buttons of a buyer's catalog page add: `<variant>:<unit>`. */
async function variantsOf(url: string, buyer: number): Promise<string[]> {
  const page = await fetch(`${url}/catalog`, { headers: signedIn(buyer) })
  const html = await page.text()
  return [...html.matchAll(/name="add" value="([^"]+)"/g)].map(([, value = '']) => value)
}
