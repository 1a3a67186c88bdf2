import { createServer, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Webhook } from 'standardwebhooks'
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { prisma } from '#app/db/client.server.ts'
import { provide } from '#app/env.server.ts'
import { drainOutbox } from '#app/jobs/outbox.server.ts'
import {
  addWebhook,
  changeWebhook,
  pingWebhook,
  replayMessage,
  rotateSecret,
} from '#app/jobs/webhooks/change-webhook.server.ts'
import { deliverWebhook } from '#app/jobs/webhooks/deliver-webhook.server.ts'
import { listDeliveries } from '#app/jobs/webhooks/webhook-queries.server.ts'
import { makeCategory, makeHouse, makeVariant } from '#test/factories/goods.ts'
import { makeCompany, makeStaff } from '#test/factories/people.ts'
import { placedOrder } from '#test/factories/placed-order.ts'

type Received = { headers: IncomingHttpHeaders; body: string; path: string }

let received: Received[]
let answerWith: { status: number; location?: string }
let base: string
let close: () => Promise<unknown>
let administrator: { userId: bigint }

beforeAll(async () => {
  await makeHouse()
})

beforeEach(async () => {
  received = []
  answerWith = { status: 204 }
  const server = createServer((request, response) => {
    let body = ''
    request.on('data', (chunk) => {
      body += chunk
    })
    request.on('end', () => {
      received.push({ headers: request.headers, body, path: request.url ?? '' })
      const { status, location } = answerWith
      response.writeHead(status, location ? { location } : {}).end(`answer ${status}`)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  close = () => new Promise((resolve) => server.close(resolve))
  provide({ WEBHOOKS_TO_PRIVATE_NETWORKS: '1' })
  await prisma.outboxMessage.deleteMany({ where: { kind: 'webhook' } })
  await prisma.webhookEndpoint.deleteMany()
  administrator = { userId: (await makeStaff('administrator')).id }
})

afterEach(async () => {
  provide({ WEBHOOKS_TO_PRIVATE_NETWORKS: '' })
  await close()
})

const drain = () => drainOutbox({ webhook: deliverWebhook })
const form = (topics: ('order' | 'payment')[], path = '/hook') => ({
  url: `${base}${path}`,
  description: '',
  active: true,
  topics,
})
const messages = () =>
  prisma.outboxMessage.findMany({ where: { kind: 'webhook' }, orderBy: { id: 'asc' } })
async function sold() {
  const company = await makeCompany()
  const { id: categoryId } = await makeCategory()
  const variant = await makeVariant({ categoryId, onHand: '10' })
  const lines = [{ variant, quantity: '5', unitPrice: '10.00' }]
  return { company, order: await placedOrder({ companyId: company.id, lines }) }
}

const makeDue = () =>
  prisma.outboxMessage.updateMany({
    where: { kind: 'webhook' },
    data: { nextAttemptAt: new Date(0) },
  })

test('a placed order is told to whoever listens to orders, signed, with the figures of that moment', async () => {
  const { secret } = await addWebhook(administrator, form(['order']))
  await addWebhook(administrator, form(['payment'], '/payments'))
  const { company, order } = await sold()

  expect(await drain()).toBeGreaterThan(0)

  expect(received.every(({ path }) => path === '/hook')).toBe(true)
  const [first] = received
  if (!first) throw new Error('Nothing arrived')
  const said = new Webhook(secret).verify(first.body, first.headers as Record<string, string>)
  const stored = await prisma.order.findUniqueOrThrow({ where: { number: order.number } })
  expect(said).toMatchObject({
    type: `order.${stored.status}`,
    data: {
      number: order.number,
      company: company.code,
      total: { amount: stored.total.toFixed(4), currency: stored.currency },
    },
  })
  expect(await drain()).toBe(0)
})

test('what a rolled back transaction did is never told', async () => {
  await addWebhook(administrator, form(['order']))
  const { number } = (await sold()).order
  await prisma.outboxMessage.deleteMany({ where: { kind: 'webhook' } })
  const failing = prisma.$transaction(async (tx) => {
    await tx.order.update({ where: { number }, data: { status: 'completed' } })
    throw new Error('no')
  })
  await expect(failing).rejects.toThrow('no')
  expect(await messages()).toHaveLength(0)
})

test('a redirect is a failure and is not followed; it is tried again, and every answer is kept', async () => {
  const { id } = await addWebhook(administrator, form(['order']))
  await pingWebhook(BigInt(id), '2026-11-22T10:00:00.000Z')
  answerWith = { status: 302, location: `${base}/elsewhere` }
  expect(await drain()).toBe(0)
  expect(received.map(({ path }) => path)).toEqual(['/hook'])
  expect(await messages()).toMatchObject([{ status: 'pending', lastError: 'answered 302' }])

  answerWith = { status: 200 }
  await makeDue()
  expect(await drain()).toBe(1)
  const { rows } = await listDeliveries(BigInt(id), { filters: {}, pageSize: 10, offset: 0 })
  expect(rows).toMatchObject([
    { topic: 'ping', state: 'delivered', attempts: 2, last: { status: 200, answer: 'answer 200' } },
  ])
  const [once, twice] = received
  expect(once?.headers['webhook-id']).toBe(twice?.headers['webhook-id'])
})

test('410 switches the endpoint off', async () => {
  const { id } = await addWebhook(administrator, form(['order']))
  await pingWebhook(BigInt(id), '2026-11-22T10:00:00.000Z')
  answerWith = { status: 410 }
  await drain()
  expect(await prisma.webhookEndpoint.findFirst()).toMatchObject({ active: false })
})

test('sent again it keeps its id; another endpoint has no such message', async () => {
  const { id } = await addWebhook(administrator, form(['order']))
  const other = await addWebhook(administrator, form(['order'], '/other'))
  await pingWebhook(BigInt(id), '2026-11-22T10:00:00.000Z')
  await drain()
  const [message] = await messages()
  const messageId = message?.messageId ?? ''
  expect(await replayMessage(administrator, BigInt(other.id), messageId)).toBe(false)
  expect(await replayMessage(administrator, BigInt(id), messageId)).toBe(true)
  await drain()
  expect(received.map(({ headers }) => headers['webhook-id'])).toEqual([messageId, messageId])
})

test('after a rotation both secrets sign for a day', async () => {
  const { id, secret } = await addWebhook(administrator, form(['order']))
  const renewed = await rotateSecret(administrator, BigInt(id), new Date().toISOString())
  await pingWebhook(BigInt(id), '2026-11-22T10:00:00.000Z')
  await drain()
  const [message] = received
  const headers = message?.headers as Record<string, string>
  for (const known of [secret, renewed ?? ''])
    expect(new Webhook(known).verify(message?.body ?? '', headers)).toMatchObject({ type: 'ping' })
})

test('an address of the own networks is refused unless the operator allows it', async () => {
  provide({ WEBHOOKS_TO_PRIVATE_NETWORKS: '' })
  const { id } = await addWebhook(administrator, form(['order']))
  await pingWebhook(BigInt(id), '2026-11-22T10:00:00.000Z')
  expect(await drain()).toBe(0)
  await changeWebhook(administrator, BigInt(id), {
    ...form(['order']),
    url: base.replace('127.0.0.1', 'localhost'),
  })
  await makeDue()
  expect(await drain()).toBe(0)
  expect(received).toHaveLength(0)
  expect(await messages()).toMatchObject([{ lastError: 'localhost is not a public address' }])
})
