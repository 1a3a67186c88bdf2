import { createHash } from 'node:crypto'
import type pg from 'pg'

export const mark = '/* prepared */'

/** A statement that comes back this often is worth a plan; there are texts that never do (lists of keys written out). */
const sightings = 3
/** A connection keeps its plans for good. */
const mostNames = 500
const mostSeen = 5_000

const names = new Map<string, string>()
const seen = new Map<string, number>()

/**
 * The name under which a connection keeps the plan of a statement: a marked one at once, others with parameters when
 * they were seen a few times; null where it is planned anew.
 */
export function preparedName(text: string): string | null {
  const known = names.get(text)
  if (known) return known
  if (!text.startsWith(mark) && !returns(text)) return null
  const name = createHash('sha256').update(text).digest('hex').slice(0, 32)
  names.set(text, name)
  seen.delete(text)
  return name
}

function returns(text: string): boolean {
  if (names.size >= mostNames) return false
  const times = (seen.get(text) ?? 0) + 1
  if (seen.size >= mostSeen) seen.clear()
  seen.set(text, times)
  return times >= sightings
}

/** What is sent instead: with its name, so that it is parsed and planned once a connection. */
export function withName(first: unknown): unknown {
  if (typeof first !== 'object' || first === null || !('text' in first)) return first
  const { text, values } = first as pg.QueryConfig
  const worth = text.startsWith(mark) || (Array.isArray(values) && values.length > 0)
  const name = worth ? preparedName(text) : null
  return name ? { ...(first as pg.QueryConfig), name } : first
}
