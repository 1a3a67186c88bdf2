import { z } from 'zod'
import { replayedDays } from './replayed-days.ts'

/** Empty: now. */
const day = z
  .union([z.iso.date(), z.literal('')])
  .optional()
  .transform((text) => text || null)
const instant = z
  .union([z.iso.datetime(), z.literal('')])
  .optional()
  .transform((text) => text || null)

export const whatIfSchema = z.discriminatedUnion('intent', [
  z.object({
    intent: z.literal('run'),
    days: z.enum(replayedDays).default('90').transform(Number),
    publishOn: day,
  }),
  /** At the instant that was tried. */
  z.object({ intent: z.literal('publish'), from: instant }),
])
