import { z } from 'zod'

const id = z.string().regex(/^\d{1,19}$/)
/** Empty means none. */
const text = (limit: number) =>
  z
    .string()
    .trim()
    .max(limit)
    .optional()
    .transform((value) => value || null)

/** The checkout form. It names addresses and words; prices, amounts and the company are the server's. */
export const checkoutSchema = z.strictObject({
  version: z.coerce.number().int().positive(),
  key: z.string().min(8).max(100),
  /** Compared with what is computed, never charged. */
  seenTotal: z.string().regex(/^\d{1,15}(\.\d{1,4})?$/),
  shipToId: id,
  billToId: id
    .optional()
    .or(z.literal(''))
    .transform((value) => value || null),
  purchaseOrderNumber: text(100),
  requestedOn: z
    .union([z.literal(''), z.iso.date()])
    .optional()
    .transform((value) => value || null),
  note: text(2000),
  partialShipment: z.literal('on').optional(),
})
