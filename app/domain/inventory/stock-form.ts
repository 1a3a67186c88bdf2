import { z } from 'zod'

/** A quantity as a person types it, in either language: up to three decimals. */
const quantity = z
  .string()
  .trim()
  .transform((text) => text.replace(',', '.'))
  .pipe(z.string().regex(/^-?\d{1,9}(\.\d{1,3})?$/))

/** Goods that arrive, or a count that differs: a signed change of what is on hand, and why. */
export const stockChangeSchema = z.strictObject({
  intent: z.enum(['receive', 'adjust']),
  sku: z.string().trim().min(1).max(100),
  warehouse: z.string().trim().min(1).max(50),
  quantity,
  reason: z.string().trim().min(1).max(500),
})
