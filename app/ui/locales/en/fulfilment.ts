export const fulfilment = {} as const
