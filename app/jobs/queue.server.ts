import PgBoss from 'pg-boss'
import { pool } from '#app/db/pool.server.ts'
import type { Transaction } from '#app/db/transaction.server.ts'
import { log } from '#app/http/log.server.ts'
import { forget, once } from '#app/once.server.ts'

/** Work that is done later and survives a restart. It may run more than once: the handler sees to it. */
export type Job<Data extends object = object> = {
  name: string
  /** Cron, in UTC: runs by itself, with empty data. */
  every?: string
  handle(data: Data): Promise<void>
}

const boss = () => once('queue', newBoss)

function newBoss(): PgBoss {
  const made = new PgBoss({
    db: { executeSql: (text, values) => pool().query(text, values) },
    retryLimit: 5,
    retryBackoff: true,
  })
  made.on('error', (error) => log.warn({ err: error }, 'the job queue'))
  return made
}

export async function startQueue(jobs: readonly Job[]): Promise<void> {
  await boss().start()
  for (const job of jobs) await serve(job)
}

async function serve({ name, every, handle }: Job): Promise<void> {
  await boss().createQueue(name)
  if (every) await boss().schedule(name, every, {}, { tz: 'UTC' })
  await boss().work<object>(name, { batchSize: 1 }, async (batch) => {
    for (const { data } of batch) await handle(data)
  })
}

/** Lets what is running finish, for a while; the rest is taken up by the next start. */
export async function stopQueue(): Promise<void> {
  await boss().stop({ graceful: true, wait: true, close: false, timeout: 10_000 })
  forget('queue')
}

/** Puts work into the queue with the transaction's other writes: it begins when they are committed, or never. */
export async function enqueueJob<Data extends object>(
  tx: Transaction,
  { name }: Pick<Job<Data>, 'name'>,
  data: Data,
): Promise<void> {
  const executeSql = async (text: string, values: unknown[]) => ({
    rows: await tx.$queryRawUnsafe<object[]>(text, ...values),
  })
  await boss().send(name, data, { db: { executeSql } })
}
