import { vi } from 'vitest'

// A search takes as long as it takes: no test here measures time.
vi.setConfig({ testTimeout: 600_000 })

/** `PROPERTY_RUNS=100000 npm test` searches deeper, as the nightly run does; over a database, up to `most`. */
export function propertyRuns(usual = 100, most = Number.POSITIVE_INFINITY): { numRuns: number } {
  return { numRuns: Math.min(Number(process.env.PROPERTY_RUNS ?? usual), most) }
}
