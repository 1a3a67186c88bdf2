/** The job that rehearses a publishing, and what it is told. */
export const whatIfJobName = { name: 'what-if' } as const
export type WhatIfJobData = { runId: string }
