import { prisma } from '#app/db/client.server.ts'
import type { Transaction } from '#app/db/transaction.server.ts'
import type { WebhookAnswer } from './post-webhook.server.ts'
import type { WebhookForm } from './webhook-form.ts'

/** What a message says and where it goes. */
export function findWebhookMessage(id: bigint) {
  return prisma.outboxMessage.findUnique({
    where: { id },
    select: { payload: true, createdAt: true, webhookEndpoint: true },
  })
}

export async function keepAttempt(messageId: bigint, attempt: WebhookAnswer): Promise<void> {
  await prisma.webhookAttempt.create({ data: { outboxMessageId: messageId, ...attempt } })
}

export async function switchOff(endpointId: bigint): Promise<void> {
  await prisma.webhookEndpoint.update({ where: { id: endpointId }, data: { active: false } })
}

export function saveEndpoint(
  tx: Transaction,
  form: WebhookForm,
  secret: string,
): Promise<{ id: bigint }> {
  return tx.webhookEndpoint.create({ data: { ...form, secret }, select: { id: true } })
}

export async function updateEndpoint(
  tx: Transaction,
  id: bigint,
  form: WebhookForm,
): Promise<boolean> {
  const { count } = await tx.webhookEndpoint.updateMany({ where: { id }, data: form })
  return count === 1
}

/** The former secret signs too until `overlapUntil`. */
export async function replaceSecret(
  tx: Transaction,
  id: bigint,
  secret: string,
  overlapUntil: Date,
): Promise<boolean> {
  const changed = await tx.$executeRaw`
    UPDATE webhook_endpoint SET previous_secret = secret, previous_secret_until = ${overlapUntil}, secret = ${secret}
    WHERE id = ${id}`
  return changed === 1
}

/** Due at once, with the same id: a receiver that had it already drops it. */
export async function makeDue(tx: Transaction, id: bigint, messageId: string): Promise<boolean> {
  const changed = await tx.$executeRaw`
    UPDATE outbox_message SET status = 'pending', attempts = 0, next_attempt_at = now()
    WHERE webhook_endpoint_id = ${id} AND message_id = ${messageId}::uuid`
  return changed === 1
}

export async function savePing(tx: Transaction, id: bigint, at: string): Promise<boolean> {
  const changed = await tx.$executeRaw`
    INSERT INTO outbox_message (kind, topic, payload, webhook_endpoint_id)
    SELECT 'webhook', 'ping', jsonb_build_object('type', 'ping', 'timestamp', ${at}::text, 'data', '{}'::jsonb), id
    FROM webhook_endpoint WHERE id = ${id}`
  return changed === 1
}
