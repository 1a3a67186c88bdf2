import { prisma } from '#app/db/client.server.ts'

/** What nobody will ask for again: answers of requests older than two days, counters that have run out, webhooks that arrived. */
export async function deleteExpired(): Promise<void> {
  await prisma.$executeRaw`DELETE FROM idempotency WHERE created_at < now() - interval '2 days'`
  await prisma.$executeRaw`DELETE FROM personal_price_list WHERE expires_at < now()`
  await prisma.$executeRaw`DELETE FROM rate_limit WHERE expire < extract(epoch FROM now() - interval '1 day') * 1000`
  await prisma.$executeRaw`
    DELETE FROM outbox_message WHERE kind = 'webhook' AND status <> 'pending' AND created_at < now() - interval '60 days'`
}
