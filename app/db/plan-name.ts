import { createHash } from 'node:crypto'
import type pg from 'pg'

export const mark = '/* prepared */'
const names = new Map<string, string>()

/** The name under which a connection keeps the plan of a marked statement; others are planned each time. */
export function preparedName(text: string): string | null {
  if (!text.startsWith(mark)) return null
  const known = names.get(text)
  if (known) return known
  const name = createHash('sha256').update(text).digest('hex').slice(0, 32)
  names.set(text, name)
  return name
}

/** What is sent instead: a marked statement carries its name, so that it is parsed and planned once a connection. */
export function withName(first: unknown): unknown {
  if (typeof first !== 'object' || first === null || !('text' in first)) return first
  const name = typeof first.text === 'string' ? preparedName(first.text) : null
  return name ? { ...(first as pg.QueryConfig), name } : first
}
