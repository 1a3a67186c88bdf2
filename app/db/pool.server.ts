import { AsyncResource } from 'node:async_hooks'
import pg from 'pg'
import { env } from '#app/env.server.ts'
import { forget, once } from '#app/once.server.ts'
import { operatorError } from '#app/operator-error.ts'
import { applicationName } from './application-name.ts'
import { inTurn } from './in-turn.ts'
import { followTransaction } from './open-transaction.server.ts'
import { withName } from './plan-name.ts'
import { statementSent } from './statement-count.server.ts'

/** A connection that keeps the plans of marked statements. */
class PreparingClient extends pg.Client {
  constructor(config?: pg.ClientConfig) {
    super(config)
    const send = inTurn(this.query.bind(this) as (...args: unknown[]) => unknown)
    this.query = ((first: unknown, ...rest: unknown[]) => {
      followTransaction(this, textOf(first))
      return send(withName(first), ...rest)
    }) as typeof this.query
  }
}

/** A connection that tells how many statements were sent through it, when somebody counts. */
class CountedClient extends PreparingClient {
  constructor(config?: pg.ClientConfig) {
    super(config)
    const send = this.query.bind(this)
    this.query = ((first: unknown, ...rest: unknown[]) => {
      statementSent(textOf(first))
      return Reflect.apply(send, this, [first, ...rest])
    }) as typeof this.query
  }
}

type Acquired = Parameters<pg.Pool['connect']>[0]

/** A statement that waited for a connection is told to whoever asked, not to whoever gave the connection back. */
class CountedPool extends pg.Pool {
  constructor(config?: pg.PoolConfig) {
    super(config)
    const acquire = this.connect.bind(this) as (done?: Acquired) => unknown
    this.connect = ((done?: Acquired) =>
      acquire(done && AsyncResource.bind(done))) as typeof this.connect
  }
}

function textOf(statement: unknown): string {
  if (typeof statement === 'string') return statement
  return (statement as { text?: string }).text ?? ''
}

function databaseUrl(): string {
  if (env.DATABASE_URL) return env.DATABASE_URL
  throw operatorError('DATABASE_URL is not known yet: start the database first.')
}

/** The process's connections to the database: opened with the first statement, replaced when the server drops them. */
export function pool(): pg.Pool {
  return once('pool', () => {
    const Pool = env.COUNT_STATEMENTS ? CountedPool : pg.Pool
    const made = new Pool({
      connectionString: databaseUrl(),
      max: env.DATABASE_POOL,
      application_name: applicationName,
      connectionTimeoutMillis: 10_000,
      idleTimeoutMillis: 60_000,
      Client: env.COUNT_STATEMENTS ? CountedClient : PreparingClient,
    } as pg.PoolConfig)
    // A connection that dies while idle is replaced by the next statement.
    made.on('error', () => undefined)
    return made
  })
}

/** Whether the database answers within so many milliseconds. */
export async function answers(patience: number): Promise<boolean> {
  const late = new Promise<boolean>((resolve) => setTimeout(resolve, patience, false).unref())
  const asked = pool()
    .query('SELECT 1')
    .then(
      () => true,
      () => false,
    )
  return Promise.race([asked, late])
}

export async function closePool(): Promise<void> {
  const open = pool()
  forget('pool')
  await open.end()
}
