import { withConnection } from '#app/db/connect.server.ts'
import { startBenchServer } from './bench-server.ts'
import { type CartFigures, measureCart } from './measure-cart.ts'
import { type CatalogFigures, measureCatalog } from './measure-catalog.ts'
import {
  type LastUnits,
  measureLastUnits,
  measureOrders,
  type OrderFigures,
} from './measure-orders.ts'
import { checkPriceChange } from './price-change.ts'
import { cloneWorld, worldTemplate } from './world-database.ts'
import { type WorldName, worldSizes } from './world-size.ts'

export type WorldFigures = {
  counts: Record<string, number>
  catalog: CatalogFigures
  cart: CartFigures
  orders: OrderFigures
  lastUnits: LastUnits
}

type Asked = { serverUrl: string; size: WorldName; seconds: number; tell: (line: string) => void }

/** Everything over HTTP in one world, with a server of its own. */
export function measureWorld(asked: Asked): Promise<WorldFigures> {
  return inWorld(asked, async (url, databaseUrl) => {
    const { seconds, size, tell } = asked
    tell('Measuring the catalog page ...')
    const catalog = await measureCatalog(url, databaseUrl, seconds)
    tell('Changing a price between two requests ...')
    await checkPriceChange(url, databaseUrl)
    tell('Measuring the cart ...')
    const cart = await measureCart(url, seconds)
    tell('Measuring orders ...')
    const orders = await measureOrders(url, databaseUrl, worldSizes[size].companies)
    tell('Measuring the last units ...')
    const lastUnits = await measureLastUnits(url, databaseUrl)
    return { counts: await countRows(databaseUrl), catalog, cart, orders, lastUnits }
  })
}

/** The catalog page alone: for the ratio between two worlds. */
export function measurePage(asked: Asked): Promise<CatalogFigures> {
  asked.tell(`Measuring the catalog page in the world "${asked.size}" ...`)
  return inWorld(asked, (url, databaseUrl) => measureCatalog(url, databaseUrl, asked.seconds))
}

async function inWorld<Value>(
  { serverUrl, size, tell }: Asked,
  work: (url: string, databaseUrl: string) => Promise<Value>,
): Promise<Value> {
  const world = await cloneWorld(serverUrl, await worldTemplate(serverUrl, size, tell))
  try {
    const server = await startBenchServer(world.url)
    try {
      return await work(server.url, world.url)
    } finally {
      await server.stop()
    }
  } finally {
    await world.drop()
  }
}

function countRows(url: string): Promise<Record<string, number>> {
  return withConnection(url, async (client) => {
    const { rows } = await client.query<{ counts: Record<string, number> }>(
      `SELECT json_build_object('variants', (SELECT count(*) FROM variant), 'companies', (SELECT count(*) FROM company),
        'price lists', (SELECT count(*) FROM price_list), 'prices', (SELECT count(*) FROM price_row),
        'orders', (SELECT count(*) FROM orders)) AS counts`,
    )
    return rows[0]?.counts ?? {}
  })
}
