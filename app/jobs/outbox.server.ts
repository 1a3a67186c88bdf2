import { log } from '#app/http/log.server.ts'
import {
  type ClaimedMessage,
  claimMessages,
  markDelivered,
  markFailed,
} from './outbox-repository.server.ts'

/** Sends one message away; throws when it was not taken. May be called twice for the same message. */
export type Deliver = (message: ClaimedMessage) => Promise<void>

export type Deliveries = Readonly<Record<string, Deliver>>

const batch = 20
const pollMilliseconds = 1_000

/**
 * Sends everything that is due, the oldest batch first; returns how many messages left. A batch leaves at once: one
 * receiver that hangs would otherwise hold up the rest beyond the lease of what was claimed with it.
 */
export async function drainOutbox(
  deliveries: Deliveries,
  isStopping: () => boolean = () => false,
): Promise<number> {
  let delivered = 0
  while (!isStopping()) {
    const messages = await claimMessages(Object.keys(deliveries), batch)
    const sent = await Promise.all(messages.map((message) => deliver(deliveries, message)))
    delivered += sent.filter(Boolean).length
    if (messages.length < batch) break
  }
  return delivered
}

async function deliver(deliveries: Deliveries, message: ClaimedMessage): Promise<boolean> {
  try {
    await deliveries[message.kind]?.(message)
    await markDelivered(message.id)
    return true
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    log.warn({ messageId: message.messageId, topic: message.topic, reason }, 'not delivered')
    await markFailed(message, reason)
    return false
  }
}

/** Looks into the outbox every second until stopped; what is under way is finished first. */
export function watchOutbox(deliveries: Deliveries): { stop: () => Promise<void> } {
  let stopping = false
  let wake = () => {}
  const pause = () =>
    new Promise<void>((resolve) => {
      wake = resolve
      setTimeout(resolve, pollMilliseconds)
    })
  const running = (async () => {
    while (!stopping) {
      await drainOutbox(deliveries, () => stopping).catch((error) =>
        log.warn({ err: error }, 'the outbox cannot be read'),
      )
      if (!stopping) await pause()
    }
  })()
  return {
    stop() {
      stopping = true
      wake()
      return running
    },
  }
}
