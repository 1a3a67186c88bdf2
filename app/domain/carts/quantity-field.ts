import { z } from 'zod'
import { Decimal } from '#pricing/index.ts'

/** A quantity as people type it: a decimal point or comma, up to three places. */
export const quantityText = z
  .string()
  .trim()
  .transform((text) => text.replace(',', '.'))
  .pipe(z.string().regex(/^\d{1,9}(\.\d{1,3})?$/, { error: 'cart:quantityWrong' }))

/** More than nothing. */
export const quantityField = quantityText
  .transform((text) => new Decimal(text))
  .refine((quantity) => quantity.gt(0), { error: 'cart:quantityWrong' })
