/** Prisma's, PostgreSQL's and the network's words for "no answer now": refused, closed, shutting down, starting, full. */
const outageCodes = new Set([
  'P1001',
  'P1002',
  'P1008',
  'P1017',
  'P2024',
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  '57P01',
  '57P02',
  '57P03',
  '08006',
  '08003',
  '53100',
  '53300',
  'DatabaseNotReachable',
  'ConnectionClosed',
  'SocketTimeout',
  'TooManyConnections',
])
const outageWords =
  /Connection terminated|timeout exceeded when trying to connect|not queryable|the database system is|not currently accepting connections/

/** Whether the database is away, full or overwhelmed, rather than the work being wrong. */
export function isOutage(error: unknown, depth = 6): boolean {
  if (depth === 0 || typeof error !== 'object' || error === null) return false
  const fields = error as Record<string, unknown>
  const codes = [fields.code, fields.originalCode, fields.kind]
  if (codes.some((code) => typeof code === 'string' && outageCodes.has(code))) return true
  if (typeof fields.message === 'string' && outageWords.test(fields.message)) return true
  return [fields.cause, fields.meta, fields.driverAdapterError].some((inner) =>
    isOutage(inner, depth - 1),
  )
}
