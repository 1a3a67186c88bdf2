import { PrismaPg } from '@prisma/adapter-pg'
import { once } from '#app/once.server.ts'
import { PrismaClient } from './generated/client.ts'
import { pool } from './pool.server.ts'

/** Built with its first use, when the database's address is known. */
export function database(): PrismaClient {
  return once('prisma', () => new PrismaClient({ adapter: new PrismaPg(pool()) }))
}

/** The client for reads. Writes go through `transaction`. */
export const prisma: PrismaClient = new Proxy({} as PrismaClient, {
  get: (_, name) => Reflect.get(database(), name),
})
