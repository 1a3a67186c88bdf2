import { isLockTimeout } from '#app/db/conflict.ts'
import { transaction } from '#app/db/transaction.server.ts'
import { type Refusal, refuse } from '#app/domain/result.ts'
import { simulatePublishing } from './simulate-publishing.server.ts'
import {
  beginRun,
  failRun,
  finishRun,
  type StartedRun,
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
  else await failRun(id, simulated.refusal, clock())
}

async function attempt(id: bigint, { listCode, publishAt, days }: StartedRun, at: string) {
  const progress = progressWriter(id)
  try {
    return await simulatePublishing({
      ...{ listCode, days, at },
      from: publishAt !== null && publishAt > at ? publishAt : null,
      onProgress: progress.tell,
    })
  } catch (error) {
    if (isLockTimeout(error)) return refuse('what-if-busy')
    await failRun(id, broken, at)
    throw error
  } finally {
    await progress.written()
  }
}

const broken: Refusal = { code: 'what-if-broken', parameters: {} }

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
