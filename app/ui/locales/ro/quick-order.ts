export const quickOrder = {} as const
