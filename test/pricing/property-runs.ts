/** `PROPERTY_RUNS=100000 npm test` searches deeper, as the nightly run does. */
export function propertyRuns(usual: number): { numRuns: number } {
  return { numRuns: Number(process.env.PROPERTY_RUNS ?? usual) }
}
