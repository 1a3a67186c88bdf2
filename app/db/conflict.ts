/** What PostgreSQL says when it gave way to another transaction: serialization failure and deadlock. */
const gaveWayCodes = new Set(['P2034', '40001', '40P01', 'TransactionWriteConflict'])

/**
 * Whether the same work may succeed a moment later. Prisma tells it in several shapes: P2034 by its own models, P2010
 * around a raw query, and the driver's error as a cause, each with the code somewhere inside.
 */
export function gaveWay(error: unknown): boolean {
  return saysCode(error, gaveWayCodes)
}

const lockTimeoutCodes = new Set(['55P03'])

/** Whether a lock was not to be had within the statement's patience. */
export function isLockTimeout(error: unknown): boolean {
  return saysCode(error, lockTimeoutCodes)
}

function saysCode(error: unknown, wanted: ReadonlySet<string>, depth = 5): boolean {
  if (depth === 0 || typeof error !== 'object' || error === null) return false
  const fields = error as Record<string, unknown>
  const codes = [fields.code, fields.originalCode, fields.kind]
  if (codes.some((code) => typeof code === 'string' && wanted.has(code))) return true
  return [fields.cause, fields.meta, fields.driverAdapterError].some((inner) =>
    saysCode(inner, wanted, depth - 1),
  )
}
