import { z } from 'zod'

const price = z
  .string()
  .trim()
  .transform((text) => text.replace(',', '.'))
  .pipe(
    z.union([
      z.literal(''),
      z.string().regex(/^\d{1,12}(\.\d{1,4})?$/, { error: 'products:priceWrong' }),
    ]),
  )

export const productStatusSchema = z.enum(['draft', 'active', 'discontinued'])

/** What may be changed here: the product's name and state, and a variant's cost and floor price. */
export const productActionSchema = z.discriminatedUnion('intent', [
  z.object({
    intent: z.literal('product'),
    name: z.string().trim().min(1).max(200),
    status: productStatusSchema,
  }),
  z.object({
    intent: z.literal('cost'),
    sku: z.string().trim().min(1).max(60),
    currency: z.string().regex(/^[A-Z]{3}$/),
    unitCost: price,
    floorPrice: price,
  }),
])

export type ProductAction = z.output<typeof productActionSchema>
