import { z } from 'zod'

/** The question "what does it cost?" as an address: company, SKU, unit, quantity and day. */
export const askPriceSchema = z.object({
  company: z.string().trim().min(1).max(60),
  sku: z.string().trim().min(1).max(60),
  unit: z.string().trim().max(20).optional(),
  quantity: z
    .string()
    .trim()
    .transform((text) => text.replace(',', '.'))
    .pipe(z.string().regex(/^(?!0+(\.0+)?$)\d{1,9}(\.\d{1,3})?$/)),
  day: z.union([z.iso.date(), z.literal('')]).optional(),
})
