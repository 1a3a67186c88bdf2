/** Kinds of documents that an endpoint may listen to; the database's triggers announce them. */
export const webhookTopics = ['order', 'quote', 'shipment', 'invoice', 'payment'] as const
export type WebhookTopic = (typeof webhookTopics)[number]
