import { createHmac, randomBytes } from 'node:crypto'

const prefix = 'whsec_'

export const newSecret = () => `${prefix}${randomBytes(24).toString('base64')}`

type Signed = { id: string; timestamp: number; body: string }

/** `webhook-signature` of Standard Webhooks 1.0.0: one signature per secret, so that a rotation breaks nobody. */
export function signatureOf({ id, timestamp, body }: Signed, secrets: readonly string[]): string {
  return secrets
    .map((secret) => {
      const key = Buffer.from(secret.slice(prefix.length), 'base64')
      const digest = createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64')
      return `v1,${digest}`
    })
    .join(' ')
}
