import { PrismaPg } from '@prisma/adapter-pg'
import { forget, once } from '#app/once.server.ts'
import { PrismaClient } from './generated/client.ts'
import { closePool, pool } from './pool.server.ts'

/** Built with its first use, when the database's address is known. */
export function database(): PrismaClient {
  return once('prisma', () => new PrismaClient({ adapter: new PrismaPg(pool()) }))
}

/** The client for reads. Writes go through `transaction`. */
export const prisma: PrismaClient = new Proxy({} as PrismaClient, {
  get: (_, name) => Reflect.get(database(), name),
})

/** After the last request: no statement may follow. */
export async function closeDatabase(): Promise<void> {
  await database().$disconnect()
  forget('prisma')
  await closePool()
}
