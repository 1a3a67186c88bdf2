export const priceLists = {} as const
