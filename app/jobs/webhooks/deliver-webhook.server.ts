import { now } from '#app/http/clock.server.ts'
import type { Deliver } from '../outbox.server.ts'
import { postWebhook } from './post-webhook.server.ts'
import { findWebhookMessage, keepAttempt, switchOff } from './webhook-repository.server.ts'
import { signatureOf } from './webhook-signature.ts'

type Endpoint = {
  secret: string
  previousSecret: string | null
  previousSecretUntil: Date | null
}

/**
 * Signed by Standard Webhooks 1.0.0. Taken means an answer of 2xx; 410 switches the endpoint off; anything else, a
 * redirect too, is tried again by the outbox's table. Every attempt is kept for the delivery log.
 */
export const deliverWebhook: Deliver = async ({ id, messageId }) => {
  const message = await findWebhookMessage(id)
  const endpoint = message?.webhookEndpoint
  if (!endpoint) return
  if (!endpoint.active) throw new Error('the endpoint is switched off')
  const body = JSON.stringify(message.payload)
  const at = now()
  const timestamp = Math.floor(Date.parse(at) / 1000)
  const signed = signatureOf({ id: messageId, timestamp, body }, secretsOf(endpoint, at))
  const headers = {
    'content-type': 'application/json',
    'user-agent': 'Angro-Webhooks/1',
    'webhook-id': messageId,
    'webhook-timestamp': String(timestamp),
    'webhook-signature': signed,
  }
  const answered = await postWebhook(endpoint.url, headers, body)
  await keepAttempt(id, answered)
  const { status, answer } = answered
  if (status === 410) await switchOff(endpoint.id)
  if (status === null) throw new Error(answer)
  if (status < 200 || status > 299) throw new Error(`answered ${status}`)
}

function secretsOf({ secret, previousSecret, previousSecretUntil }: Endpoint, at: string) {
  const overlaps = previousSecretUntil !== null && previousSecretUntil.toISOString() > at
  return previousSecret !== null && overlaps ? [secret, previousSecret] : [secret]
}
