import { transaction } from '#app/db/transaction.server.ts'
import { ok, type Result, refuse } from '#app/domain/result.ts'
import { enqueueJob } from '#app/jobs/queue.server.ts'
import { beginningOf, findListToTry } from './list-to-try-queries.server.ts'
import { type WhatIfJobData, whatIfJobName } from './what-if-job-data.ts'
import { createRun, giveUpLostRuns } from './what-if-run-repository.server.ts'

type Start = {
  listCode: string
  /** A calendar day, which begins in the seller's zone; null, or begun: as if it were published when the run begins. */
  publishOn: string | null
  days: number
  actorId: bigint
  at: string
}

/** Has a draft tried on real documents in the background. Asked twice, it runs once. */
export function startWhatIf({
  listCode,
  publishOn,
  ...start
}: Start): Promise<Result<null, 'not-found' | 'what-if-not-draft'>> {
  return transaction(async (tx) => {
    const list = await findListToTry(tx, listCode)
    if (!list) return refuse('not-found')
    if (list.life.status !== 'draft') return refuse('what-if-not-draft')
    await giveUpLostRuns(tx, list, start.at)
    const begins = publishOn === null ? null : await beginningOf(tx, publishOn)
    const publishAt = begins !== null && begins > start.at ? begins : null
    const id = await createRun(tx, list, { ...start, publishAt })
    if (id !== null) await enqueueJob<WhatIfJobData>(tx, whatIfJobName, { runId: String(id) })
    return ok(null)
  })
}
