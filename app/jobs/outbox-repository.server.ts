import { prisma } from '#app/db/client.server.ts'
import { secondsUntilNextAttempt } from './backoff.ts'

export type ClaimedMessage = {
  id: bigint
  messageId: string
  kind: string
  topic: string
  attempts: number
}

/** How long a message stays with whoever claimed it: after that its worker counts as dead, and it is sent again. */
const leaseSeconds = 120

/** Takes the oldest messages that are due; other workers pass over them. */
export function claimMessages(kinds: readonly string[], limit: number): Promise<ClaimedMessage[]> {
  return prisma.$queryRaw<ClaimedMessage[]>`
    UPDATE outbox_message SET attempts = attempts + 1,
      next_attempt_at = now() + make_interval(secs => ${leaseSeconds})
    WHERE id IN (
      SELECT id FROM outbox_message
      WHERE status = 'pending' AND next_attempt_at <= now() AND kind::text = ANY (${[...kinds]})
      ORDER BY id LIMIT ${limit} FOR UPDATE SKIP LOCKED
    )
    RETURNING id, message_id::text AS "messageId", kind::text, topic, attempts`
}

export async function markDelivered(id: bigint): Promise<void> {
  await prisma.$executeRaw`
    UPDATE outbox_message SET status = 'delivered', delivered_at = now(), last_error = NULL WHERE id = ${id}`
}

/** Tried again by the table, or put aside where staff see it. */
export async function markFailed({ id, attempts }: ClaimedMessage, reason: string): Promise<void> {
  const seconds = secondsUntilNextAttempt(attempts)
  await prisma.$executeRaw`
    UPDATE outbox_message SET last_error = ${reason.slice(0, 500)},
      status = ${seconds === null ? 'dead' : 'pending'}::outbox_status,
      next_attempt_at = now() + make_interval(secs => ${seconds ?? 0})
    WHERE id = ${id}`
}

export function findMail(outboxMessageId: bigint) {
  return prisma.mailMessage.findUnique({
    where: { outboxMessageId },
    select: { toAddress: true, subject: true, text: true, html: true },
  })
}
