import { runWhatIf } from '#app/domain/reports/what-if/run-what-if.server.ts'
import { type WhatIfJobData, whatIfJobName } from '#app/domain/reports/what-if/what-if-job-data.ts'
import { now } from '#app/http/clock.server.ts'
import type { Job } from './queue.server.ts'

/** Tries a price list on real documents; its page shows how far it is. */
export const whatIfJob: Job<WhatIfJobData> = {
  ...whatIfJobName,
  handle: ({ runId }) => runWhatIf(BigInt(runId), now),
}
