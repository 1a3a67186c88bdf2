import pg from 'pg'
import { operatorError } from '#app/operator-error.ts'
import { applicationName } from './application-name.ts'

const startingUp = '57P03'
const reasons: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'nothing listens there',
  ENOTFOUND: 'there is no such host',
  ETIMEDOUT: 'it does not answer',
  '28P01': 'the password is wrong',
  '28000': 'the account may not connect',
  '3D000': 'there is no database of that name',
}

/** One connection of its own for a command. A server that still starts is waited for; another failure is told in one line. */
export async function connect(url: string, patience = 30): Promise<pg.Client> {
  const client = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: 10_000,
    application_name: applicationName,
  })
  try {
    await client.connect()
    client.on('error', () => undefined)
    return client
  } catch (error) {
    await client.end().catch(() => undefined)
    if (codeOf(error) !== startingUp || patience <= 0) throw explained(url, error)
    await new Promise((resolve) => setTimeout(resolve, 500))
    return connect(url, patience - 1)
  }
}

function codeOf(error: unknown): string {
  if (error instanceof AggregateError) return codeOf(error.errors[0])
  return error instanceof Error && 'code' in error ? String(error.code) : ''
}

function explained(url: string, error: unknown): Error {
  const { hostname, port, pathname } = new URL(url)
  const detail = error instanceof Error ? error.message : String(error)
  return operatorError(
    `The database ${pathname.slice(1)} at ${hostname}:${port || 5432} cannot be used: ${reasons[codeOf(error)] ?? detail}.`,
  )
}

/** Runs the work with a connection that is closed afterwards. */
export async function withConnection<Value>(
  url: string,
  work: (client: pg.Client) => Promise<Value>,
): Promise<Value> {
  const client = await connect(url)
  try {
    return await work(client)
  } finally {
    await client.end().catch(() => undefined)
  }
}
