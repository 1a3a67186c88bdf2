import { gaveWay, isLockTimeout } from '#app/db/conflict.ts'
import { transaction } from '#app/db/transaction.server.ts'
import { type Refusal, refuse } from '#app/domain/result.ts'
import { type DocumentSink, simulatePublishing } from './simulate-publishing.server.ts'
import {
  beginRun,
  failRun,
  finishRun,
  forgetFindings,
  type StartedRun,
  saveFindings,
  saveProgress,
} from './what-if-run-repository.server.ts'

/** Carries a run out and keeps what it found, or why it found nothing. Running it again does no harm. */
export async function runWhatIf(id: bigint, clock: () => string): Promise<void> {
  const run = await beginRun(id)
  if (!run) return
  const at = clock()
  const simulated = await attempt(id, run, at)
  if (simulated.ok)
    await transaction((tx) => finishRun(tx, id, { simulation: simulated.value, at: clock() }), {
      timeout: 120_000,
    })
  else await giveUp(id, simulated.refusal, clock())
}

async function attempt(id: bigint, { listCode, publishAt, days }: StartedRun, at: string) {
  const progress = progressWriter(id)
  try {
    const from = publishAt !== null && publishAt > at ? publishAt : null
    const asked = { listCode, days, at, from, onProgress: progress.tell }
    return await simulatePublishing(asked, findingsOf(id))
  } catch (error) {
    if (isLockTimeout(error)) return refuse('what-if-busy')
    if (gaveWay(error)) return refuse('what-if-changed')
    await giveUp(id, broken, at)
    throw error
  } finally {
    await progress.written()
  }
}

async function giveUp(id: bigint, refusal: Refusal, at: string): Promise<void> {
  await failRun(id, refusal, at)
  await forgetFindings(id)
}

const broken: Refusal = { code: 'what-if-broken', parameters: {} }

/** Writes beside the transaction that is rolled back, as the documents come. */
function findingsOf(id: bigint): DocumentSink {
  let next = 1
  return {
    async begin() {
      next = 1
      await forgetFindings(id)
    },
    async take(documents) {
      next = await saveFindings(id, documents, next)
    },
  }
}

/** Writes one figure after the other, beside the transaction that is rolled back. */
function progressWriter(id: bigint) {
  let written: Promise<void> = Promise.resolve()
  let last = 0
  return {
    tell(percent: number) {
      if (percent < last + 2) return
      last = percent
      written = written.then(() => saveProgress(id, percent))
    },
    written: () => written,
  }
}
