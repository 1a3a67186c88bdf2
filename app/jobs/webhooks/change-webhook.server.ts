import { recordAudit } from '#app/db/audit.server.ts'
import { type Transaction, transaction } from '#app/db/transaction.server.ts'
import type { WebhookForm } from './webhook-form.ts'
import {
  makeDue,
  replaceSecret,
  saveEndpoint,
  savePing,
  updateEndpoint,
} from './webhook-repository.server.ts'
import { newSecret } from './webhook-signature.ts'

type Editor = { userId: bigint }
/** How long a receiver may take to learn the new secret. */
const overlapMilliseconds = 24 * 60 * 60 * 1000

/** Adds an endpoint; its secret is told this once. */
export function addWebhook(staff: Editor, form: WebhookForm) {
  return transaction(async (tx) => {
    const secret = newSecret()
    const { id } = await saveEndpoint(tx, form, secret)
    await audit(tx, staff, id, 'webhook.added', form)
    return { id: String(id), secret }
  })
}

/** False where there is no such endpoint; so for the others below. */
export function changeWebhook(staff: Editor, id: bigint, form: WebhookForm): Promise<boolean> {
  return transaction(async (tx) => {
    if (!(await updateEndpoint(tx, id, form))) return false
    await audit(tx, staff, id, 'webhook.changed', form)
    return true
  })
}

/** A new secret, told this once; the former one signs beside it for a day. Null where there is no such endpoint. */
export function rotateSecret(staff: Editor, id: bigint, at: string): Promise<string | null> {
  return transaction(async (tx) => {
    const secret = newSecret()
    const overlapUntil = new Date(Date.parse(at) + overlapMilliseconds)
    if (!(await replaceSecret(tx, id, secret, overlapUntil))) return null
    await audit(tx, staff, id, 'webhook.secret-rotated', {})
    return secret
  })
}

export function pingWebhook(id: bigint, at: string): Promise<boolean> {
  return transaction((tx) => savePing(tx, id, at))
}

/** Sends a message again under its own id. */
export function replayMessage(staff: Editor, id: bigint, messageId: string): Promise<boolean> {
  return transaction(async (tx) => {
    if (!(await makeDue(tx, id, messageId))) return false
    await audit(tx, staff, id, 'webhook.replayed', { messageId })
    return true
  })
}

type Details = NonNullable<Parameters<typeof recordAudit>[1]['details']>

function audit(
  tx: Transaction,
  { userId }: Editor,
  id: bigint,
  action: string,
  details: Details,
): Promise<void> {
  return recordAudit(tx, {
    actorId: userId,
    action,
    objectType: 'webhook',
    objectId: id,
    details,
  })
}
