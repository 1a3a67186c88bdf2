import type { WebhookTopic } from './webhook-topics.ts'

export type WebhookView = {
  id: string
  url: string
  description: string
  topics: WebhookTopic[]
  active: boolean
}

export type DeliveryRow = {
  messageId: string
  topic: string
  state: 'pending' | 'delivered' | 'dead'
  attempts: number
  createdAt: string
  nextAttemptAt: string | null
  payload: string
  last: { status: number | null; answer: string; milliseconds: number } | null
}
