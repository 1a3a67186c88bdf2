import { z } from 'zod'
import { quantityText } from './quantity-field.ts'

const lineId = z
  .string()
  .regex(/^[1-9]\d{0,17}$/)
  .transform(BigInt)

/** What the cart page sends: a line's quantity (typed, or offered as `fix`), a line to take out, or everything. */
export const cartFormSchema = z.discriminatedUnion('intent', [
  z.object({
    intent: z.literal('change'),
    lineId,
    quantity: quantityText,
    fix: quantityText.optional(),
    inline: z.string().optional(),
  }),
  z.object({ intent: z.literal('remove'), lineId, inline: z.string().optional() }),
  z.object({ intent: z.literal('clear'), inline: z.string().optional() }),
])
