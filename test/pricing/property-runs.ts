import { vi } from 'vitest'

// No test here measures time, and a search that was asked for takes as long as it takes.
vi.setConfig({ testTimeout: process.env.PROPERTY_RUNS ? 0 : 600_000 })

/** `PROPERTY_RUNS=100000 npm test` searches deeper, as the nightly run does; over a database, up to `most`. */
export function propertyRuns(usual = 100, most = Number.POSITIVE_INFINITY): { numRuns: number } {
  return { numRuns: Math.min(Number(process.env.PROPERTY_RUNS ?? usual), most) }
}
