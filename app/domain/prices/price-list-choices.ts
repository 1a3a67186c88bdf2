/** What a list's fields offer to choose from. */
export const breakModes = ['allUnits', 'graduated'] as const
export const aggregations = ['line', 'variant', 'product', 'mixGroup'] as const
export const taxModes = ['net', 'gross'] as const
