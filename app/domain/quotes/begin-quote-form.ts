import { z } from 'zod'

/** For whom a quote is begun. */
export const beginQuoteSchema = z.object({
  company: z.string().trim().min(1).max(60),
  contact: z
    .string({ error: 'quotes:errors.contact' })
    .regex(/^[1-9]\d{0,17}$/, { error: 'quotes:errors.contact' })
    .transform(BigInt),
})
