import { prisma } from '#app/db/client.server.ts'
import type { RecordEventView } from './record-event.ts'

/** What was done to a record and by whom, the newest first; who may see the record is the caller's matter. */
export async function listRecordEvents(
  objectType: 'agreement' | 'catalog' | 'segment' | 'mixGroup',
  objectId: bigint,
): Promise<RecordEventView[]> {
  const events = await prisma.auditEvent.findMany({
    where: { objectType, objectId: String(objectId) },
    include: { actor: { select: { name: true } } },
    orderBy: { id: 'desc' },
    take: 50,
  })
  return events.map(({ id, at, action, actor, details }) => ({
    id: String(id),
    at: at.toISOString(),
    action,
    by: actor?.name ?? null,
    details: plain(details),
  }))
}

/** Texts and figures of a sentence; anything deeper is not for the timeline. */
function plain(details: unknown): RecordEventView['details'] {
  if (typeof details !== 'object' || details === null) return {}
  return Object.fromEntries(
    Object.entries(details).filter((entry): entry is [string, string | number] =>
      ['string', 'number'].includes(typeof entry[1]),
    ),
  )
}
