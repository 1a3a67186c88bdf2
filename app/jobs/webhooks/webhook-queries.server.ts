import { prisma } from '#app/db/client.server.ts'
import { toInstant } from '#app/db/convert.server.ts'
import { webhookTopics } from './webhook-topics.ts'
import type { DeliveryRow, WebhookView } from './webhook-view.ts'

const shown = { id: true, url: true, description: true, topics: true, active: true } as const

type Shown = { id: bigint; url: string; description: string; topics: string[]; active: boolean }

const viewOf = ({ id, topics, ...endpoint }: Shown): WebhookView => ({
  ...endpoint,
  id: String(id),
  topics: webhookTopics.filter((topic) => topics.includes(topic)),
})

/** Never with a secret: that is told once. */
export async function listWebhooks(): Promise<WebhookView[]> {
  const endpoints = await prisma.webhookEndpoint.findMany({ select: shown, orderBy: { id: 'asc' } })
  return endpoints.map(viewOf)
}

export async function findWebhook(id: bigint): Promise<WebhookView | null> {
  const endpoint = await prisma.webhookEndpoint.findUnique({ where: { id }, select: shown })
  return endpoint && viewOf(endpoint)
}

type Page = { filters: Record<string, string[]>; pageSize: number; offset: number }

const states = ['pending', 'delivered', 'dead'] as const

/** What was sent to an endpoint, the newest first, with its last answer. */
export async function listDeliveries(endpointId: bigint, { filters, pageSize, offset }: Page) {
  const chosen = states.filter((state) => filters.state?.includes(state))
  const where = {
    webhookEndpointId: endpointId,
    ...(chosen.length > 0 ? { status: { in: chosen } } : {}),
  }
  const [messages, total] = await Promise.all([
    prisma.outboxMessage.findMany({
      where,
      include: { webhookAttempts: { orderBy: { id: 'desc' }, take: 1 } },
      orderBy: { id: 'desc' },
      take: pageSize,
      skip: offset,
    }),
    prisma.outboxMessage.count({ where }),
  ])
  const rows = messages.map(({ webhookAttempts: [last], ...message }): DeliveryRow => {
    const { messageId, topic, status, attempts, createdAt, payload } = message
    return {
      messageId,
      topic,
      state: status,
      attempts,
      createdAt: toInstant(createdAt),
      nextAttemptAt: status === 'pending' ? toInstant(message.nextAttemptAt) : null,
      payload: JSON.stringify(payload, null, 2),
      last: last
        ? { status: last.status, answer: last.answer, milliseconds: last.milliseconds }
        : null,
    }
  })
  return { rows, total }
}
