import { z } from 'zod'
import { webhookTopics } from './webhook-topics.ts'

const ticked = z
  .literal('on')
  .optional()
  .transform((value) => value === 'on')

const topics = Object.fromEntries(webhookTopics.map((topic) => [topic, ticked])) as Record<
  (typeof webhookTopics)[number],
  typeof ticked
>

/** Where to send, and what about. */
export const webhookSchema = z
  .strictObject({
    intent: z.literal('save'),
    url: z.url({ protocol: /^https?$/, error: 'webhooks:notAnAddress' }).max(500),
    description: z.string().trim().max(200).default(''),
    active: ticked,
    ...topics,
  })
  .transform(({ intent: _, url, description, active, ...chosen }) => ({
    url,
    description,
    active,
    topics: webhookTopics.filter((topic) => chosen[topic]),
  }))
  .refine((endpoint) => endpoint.topics.length > 0, {
    path: ['order'],
    error: 'webhooks:chooseOne',
  })

export const webhookActionSchema = z.discriminatedUnion('intent', [
  z.strictObject({ intent: z.literal('rotate') }),
  z.strictObject({ intent: z.literal('ping') }),
  z.strictObject({ intent: z.literal('replay'), messageId: z.uuid() }),
])

export type WebhookForm = z.output<typeof webhookSchema>
