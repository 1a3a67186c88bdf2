import autocannon from 'autocannon'
import { tokenOf } from './world-people-sql.ts'
import { buyers } from './world-size.ts'

export type Figures = { perSecond: number; p50: number; p99: number; failed: number }

type Load = {
  url: string
  path: string
  concurrency: number
  /** Every connection asks as a buyer of its own. */
  buyer?: (connection: number) => number
  headers?: Record<string, string>
  method?: 'GET' | 'POST'
  /** A form's body, made anew for each request of a connection. */
  body?: (connection: number, turn: number) => string
} & ({ seconds: number } | { requests: number })

/** Requests of several buyers at once, each on a connection that stays open. */
export async function load(asked: Load): Promise<Figures> {
  const { url, path, concurrency, buyer = buyerOf, headers = {}, method = 'GET', body } = asked
  let made = 0
  const result = await autocannon({
    url: `${url}${path}`,
    connections: concurrency,
    ...('seconds' in asked ? { duration: asked.seconds } : { amount: asked.requests }),
    method,
    setupClient(client) {
      const connection = made++
      const common = { ...headers, ...signedIn(buyer(connection)) }
      let turn = 0
      const next = () => ({
        method,
        path,
        headers: body ? { ...common, ...formHeaders } : common,
        ...(body ? { body: body(connection, turn++) } : {}),
      })
      client.setRequests([{ ...next(), setupRequest: (request) => ({ ...request, ...next() }) }])
    },
  })
  return {
    perSecond: result.requests.average,
    p50: result.latency.p50,
    p99: result.latency.p99,
    failed: result.non2xx + result.errors,
  }
}

export const formHeaders = {
  'content-type': 'application/x-www-form-urlencoded',
  'sec-fetch-site': 'same-origin',
}

export function signedIn(buyer: number): { cookie: string } {
  return { cookie: `angro_session=${tokenOf(buyer)}` }
}

/** Buyers of the wide catalog, in turn. */
export function buyerOf(connection: number): number {
  const turn = connection % (buyers - buyers / 10)
  return 1 + turn + Math.floor(turn / 9)
}

/** The run whose throughput lies in the middle. */
export async function median(times: number, run: () => Promise<Figures>): Promise<Figures> {
  const runs: Figures[] = []
  for (let time = 0; time < times; time++) runs.push(await run())
  runs.sort((one, other) => one.perSecond - other.perSecond)
  const middle = runs[Math.floor(runs.length / 2)]
  if (!middle) throw new RangeError('Nothing was run')
  return { ...middle, failed: runs.reduce((sum, { failed }) => sum + failed, 0) }
}
