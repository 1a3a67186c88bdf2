import { expect, test } from 'vitest'
import { prisma } from '#app/db/client.server.ts'
import { readPrepared } from '#app/db/prepared.server.ts'
import { countStatements } from '#app/db/statement-count.server.ts'
import { type Transaction, transaction } from '#app/db/transaction.server.ts'

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

function counter(tx: Transaction, key: string) {
  return tx.$executeRaw`INSERT INTO rate_limit (key, points) VALUES (${key}, 1)
    ON CONFLICT (key) DO UPDATE SET points = rate_limit.points + 1`
}

test('a deadlock between two transactions ends with both done', async () => {
  const inOrder = (first: string, second: string) =>
    transaction(async (tx) => {
      await counter(tx, first)
      await pause(100)
      await counter(tx, second)
    })
  await prisma.rateLimit.createMany({ data: [{ key: 'a' }, { key: 'b' }] })
  await Promise.all([inOrder('a', 'b'), inOrder('b', 'a')])
  const points = await prisma.rateLimit.findMany({ where: { key: { in: ['a', 'b'] } } })
  expect(points.map((row) => row.points)).toEqual([2, 2])
})

test('what fails half way leaves nothing behind', async () => {
  const failing = transaction(async (tx) => {
    await counter(tx, 'half')
    throw new Error('half way')
  })
  await expect(failing).rejects.toThrow('half way')
  expect(await prisma.rateLimit.count({ where: { key: 'half' } })).toBe(0)
})

test('an error that no repetition mends is thrown at once', async () => {
  let runs = 0
  const dividing = transaction(async (tx) => {
    runs += 1
    await tx.$queryRaw`SELECT 1 / 0`
  })
  await expect(dividing).rejects.toThrow(/division by zero/)
  expect(runs).toBe(1)
})

test('statements are counted, BEGIN and COMMIT among them', async () => {
  const count = { statements: 0, texts: [] as string[] }
  await countStatements(count, () => transaction((tx) => counter(tx, 'counted')))
  expect(count.texts).toEqual(['BEGIN', expect.stringContaining('INSERT'), 'COMMIT'])
})

test('a hundred transactions at once wait for their turn', async () => {
  await Promise.all(Array.from({ length: 100 }, () => transaction((tx) => counter(tx, 'busy'))))
  expect(await prisma.rateLimit.findUnique({ where: { key: 'busy' } })).toMatchObject({
    points: 100,
  })
})

test('a statement sent past Prisma belongs to the transaction, and to nobody once it has ended', async () => {
  const direct = (tx: Transaction) =>
    readPrepared(tx, `INSERT INTO rate_limit (key, points) VALUES ('direct', 1)`)
  const left: { tx?: Transaction } = {}
  const failing = transaction(async (tx) => {
    left.tx = tx
    await direct(tx)
    expect(await readPrepared(tx, `SELECT key FROM rate_limit WHERE key = 'direct'`)).toHaveLength(
      1,
    )
    throw new Error('half way')
  })
  await expect(failing).rejects.toThrow('half way')
  if (left.tx) await expect(direct(left.tx)).rejects.toThrow(/closed|rollback|Transaction/i)
  expect(await prisma.rateLimit.count({ where: { key: 'direct' } })).toBe(0)
})

test('a transaction that took too long writes nothing afterwards, past Prisma neither', async () => {
  const late = transaction(
    async (tx) => {
      await pause(300)
      await readPrepared(tx, `INSERT INTO rate_limit (key, points) VALUES ('late', 1)`)
    },
    { timeout: 50 },
  )
  await expect(late).rejects.toThrow()
  expect(await prisma.rateLimit.count({ where: { key: 'late' } })).toBe(0)
})

test('what begins beside a transaction, from within its work, does not draw its statements away', async () => {
  const backend = `SELECT pg_backend_pid() AS "pid"`
  await transaction(async (tx) => {
    const own = await readPrepared(tx, backend)
    await prisma.$transaction(async () => {
      expect(await readPrepared(tx, backend)).toEqual(own)
    })
    expect(await readPrepared(tx, backend)).toEqual(own)
  })
})
