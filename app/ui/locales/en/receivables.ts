export const receivables = {} as const
