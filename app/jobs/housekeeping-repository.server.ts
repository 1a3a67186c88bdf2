import { prisma } from '#app/db/client.server.ts'

/** What nobody will ask for again: answers of requests older than two days, counters and links that have run out. */
export async function deleteExpired(): Promise<void> {
  await prisma.$executeRaw`DELETE FROM idempotency WHERE created_at < now() - interval '2 days'`
  await prisma.$executeRaw`DELETE FROM rate_limit WHERE expire < now() - interval '1 day'`
}
