import { AsyncLocalStorage } from 'node:async_hooks'
import { once } from '#app/once.server.ts'

/** How many SQL statements ran on behalf of something, BEGIN and COMMIT included. */
export type StatementCount = { statements: number; texts: string[] }

const counts = once('statement-count', () => new AsyncLocalStorage<StatementCount>())

/** Runs the work and counts its statements as they are sent. */
export function countStatements<Value>(count: StatementCount, work: () => Value): Value {
  return counts.run(count, work)
}

export function statementSent(text: string): void {
  const count = counts.getStore()
  if (!count) return
  count.statements += 1
  count.texts.push(text)
}
