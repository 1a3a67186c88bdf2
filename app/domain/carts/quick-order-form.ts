import { z } from 'zod'

/** The pad: what was pasted, and whether to check it, to put it right, or to add what is in order. */
export const quickOrderSchema = z.object({
  rows: z.string().max(60_000),
  intent: z.enum(['check', 'fix', 'add']),
})
