import { randomBytes } from 'node:crypto'
import { afterAll, inject } from 'vitest'
import { closeDatabase } from '#app/db/close.server.ts'
import { provide } from '#app/env.server.ts'
import { cloneDatabase, dropDatabase } from './databases.ts'

/** Every test file works in a database of its own: a clone of the migrated template. */
const serverUrl = inject('serverUrl')
const name = `file_${process.pid}_${randomBytes(4).toString('hex')}`

provide({
  ANGRO_ENV: 'test',
  DATABASE_URL: await cloneDatabase(serverUrl, inject('template'), name),
  DATABASE_POOL: '20',
  COUNT_STATEMENTS: '1',
  SESSION_SECRET: 'only-for-tests-only-for-tests-only-for-tests',
  LOG_LEVEL: 'silent',
  SMTP_URL: '',
})

afterAll(async () => {
  await closeDatabase()
  await dropDatabase(serverUrl, name)
})
