import { z } from 'zod'

/** The question "what does it cost?" as an address: for whom (nobody: retail), SKU, unit, quantity, day and currency. */
export const askPriceSchema = z.object({
  company: z.string().trim().max(60).default(''),
  sku: z
    .string({ error: 'pricing:skuMissing' })
    .trim()
    .min(1, { error: 'pricing:skuMissing' })
    .max(60, { error: 'pricing:skuUnknown' }),
  unit: z.string().trim().max(20, { error: 'pricing:unitUnknown' }).optional(),
  quantity: z
    .string()
    .default('1')
    .transform((text) => text.trim().replace(',', '.'))
    .pipe(
      z.string().regex(/^(?!0+(\.0+)?$)\d{1,9}(\.\d{1,3})?$/, { error: 'pricing:quantityWrong' }),
    ),
  day: z.union([z.iso.date(), z.literal('')], { error: 'pricing:dayWrong' }).optional(),
  currency: z
    .string()
    .trim()
    .toUpperCase()
    .regex(/^([A-Z]{3})?$/, { error: 'pricing:currencyWrong' })
    .optional(),
})
