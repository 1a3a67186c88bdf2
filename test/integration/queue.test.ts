import { afterAll, beforeAll, expect, test } from 'vitest'
import { transaction } from '#app/db/transaction.server.ts'
import { enqueueJob, type Job, startQueue, stopQueue } from '#app/jobs/queue.server.ts'

type Note = { text: string }

const seen: string[] = []
const noting: Job<Note> = {
  name: 'noting',
  async handle({ text }) {
    seen.push(text)
  },
}

beforeAll(() => startQueue([noting]))
afterAll(stopQueue)

test('a job runs once its transaction is committed, and not when it failed', async () => {
  const failing = transaction(async (tx) => {
    await enqueueJob(tx, noting, { text: 'never' })
    throw new Error('no')
  })
  await expect(failing).rejects.toThrow('no')
  await transaction((tx) => enqueueJob(tx, noting, { text: 'committed' }))
  await expect.poll(() => seen).toEqual(['committed'])
})
