import { vi } from 'vitest'

/**
 * `PROPERTY_RUNS=100000 npm test` searches deeper, as the nightly run does; over a database, up to `most`. No test after
 * this one in its file measures time: a search that was asked for takes as long as it takes.
 */
export function propertyRuns(usual = 100, most = Number.POSITIVE_INFINITY): { numRuns: number } {
  // Not once when this module is loaded: files share it, and each starts with the timeout of its project.
  vi.setConfig({ testTimeout: process.env.PROPERTY_RUNS ? 0 : 600_000 })
  return { numRuns: Math.min(Number(process.env.PROPERTY_RUNS ?? usual), most) }
}
