import { vi } from 'vitest'

// A search takes as long as it takes: no test here measures time.
vi.setConfig({ testTimeout: 600_000 })

/** `PROPERTY_RUNS=100000 npm test` searches deeper, as the nightly run does. */
export function propertyRuns(usual: number): { numRuns: number } {
  return { numRuns: Number(process.env.PROPERTY_RUNS ?? usual) }
}
