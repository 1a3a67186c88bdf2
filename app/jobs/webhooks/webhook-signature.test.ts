import { Webhook } from 'standardwebhooks'
import { expect, test } from 'vitest'
import { newSecret, signatureOf } from './webhook-signature.ts'

const now = Math.floor(Date.now() / 1000)
const signed = { id: 'a-message', timestamp: now, body: '{"type":"order.placed"}' }

const headers = (secrets: string[]) => ({
  'webhook-id': signed.id,
  'webhook-timestamp': String(signed.timestamp),
  'webhook-signature': signatureOf(signed, secrets),
})

test("a receiver's library takes the signature, and refuses another body or another secret", () => {
  const secret = newSecret()
  const receiver = new Webhook(secret)
  expect(receiver.verify(signed.body, headers([secret]))).toEqual({ type: 'order.placed' })
  expect(() => receiver.verify('{"type":"order.paid"}', headers([secret]))).toThrow()
  expect(() => receiver.verify(signed.body, headers([newSecret()]))).toThrow()
})

test('while secrets overlap, receivers of the old and of the new one take the message', () => {
  const [former, latter] = [newSecret(), newSecret()]
  const both = headers([latter, former])
  for (const secret of [former, latter])
    expect(new Webhook(secret).verify(signed.body, both)).toEqual({ type: 'order.placed' })
})
