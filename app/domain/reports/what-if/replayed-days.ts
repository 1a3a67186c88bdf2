/** Of how many days orders are replayed. */
export const replayedDays = ['30', '90', '180', '365'] as const
export const usualDays = 90
