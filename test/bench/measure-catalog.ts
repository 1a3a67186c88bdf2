import { gzipSync } from 'node:zlib'
import { withConnection } from '#app/db/connect.server.ts'
import { buyerOf, type Figures, load, median, signedIn } from './load.ts'

export type CatalogFigures = {
  alone: Figures
  crowded: Figures
  compressed: Figures
  statements: number
  bytes: number
  gzipBytes: number
  rowsRead: number
}

const path = '/catalog'

/** The whole HTML page of 50 priced variants for signed-in buyers with contract, segment and base lists. */
export async function measureCatalog(
  url: string,
  databaseUrl: string,
  seconds: number,
): Promise<CatalogFigures> {
  // What is served first is compiled meanwhile: less than this and the figures are of a server that still learns.
  await load({ url, path, concurrency: 4, requests: 1_500 })
  const alone = await median(3, () => load({ url, path, concurrency: 1, seconds }))
  const crowded = await median(3, () => load({ url, path, concurrency: 16, seconds }))
  const headers = { 'accept-encoding': 'gzip' }
  const compressed = await load({ url, path, concurrency: 16, seconds, headers })
  const page = await fetch(`${url}${path}`, { headers: signedIn(buyerOf(0)) })
  const html = await page.text()
  if (html.split('name="add"').length - 1 !== 50) throw new Error('The page has not 50 rows')
  return {
    alone,
    crowded,
    compressed,
    statements: Number(page.headers.get('x-sql-statements')),
    bytes: Buffer.byteLength(html),
    gzipBytes: gzipSync(html).length,
    rowsRead: await rowsRead(databaseUrl, () => load({ url, path, concurrency: 1, requests: 50 })),
  }
}

/** An idle connection tells the database's counters what it read at the latest after this, in milliseconds. */
const countersLag = 11_000

/** Rows that the database fetched for one of 50 requests: the lesser of two turns, for every half minute one counts the categories. */
async function rowsRead(databaseUrl: string, work: () => Promise<unknown>): Promise<number> {
  return Math.min(await rowsOfATurn(databaseUrl, work), await rowsOfATurn(databaseUrl, work))
}

async function rowsOfATurn(databaseUrl: string, work: () => Promise<unknown>): Promise<number> {
  const count = () =>
    withConnection(databaseUrl, async (client) => {
      await new Promise((resolve) => setTimeout(resolve, countersLag))
      const { rows } = await client.query<{ n: string }>(
        'SELECT sum(seq_tup_read + idx_tup_fetch) AS n FROM pg_stat_user_tables',
      )
      return Number(rows[0]?.n)
    })
  const before = await count()
  await work()
  return Math.round(((await count()) - before) / 50)
}
