import { settleAnswers } from '#app/http/after-answer.server.ts'
import { forget } from '#app/once.server.ts'
import { database } from './client.server.ts'
import { closePool } from './pool.server.ts'

/** After the last request: no statement may follow. */
export async function closeDatabase(): Promise<void> {
  await settleAnswers()
  await database().$disconnect()
  forget('prisma')
  await closePool()
}
