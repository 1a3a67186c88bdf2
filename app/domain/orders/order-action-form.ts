import { z } from 'zod'

const reason = z
  .string()
  .trim()
  .max(1000)
  .optional()
  .transform((value) => value || null)

/** What a buyer does to an order of theirs. */
export const buyerOrderActionSchema = z.strictObject({
  intent: z.enum(['cancel', 'reorder']),
  reason,
})

/** What staff do to an order. */
export const deskOrderActionSchema = z.strictObject({
  intent: z.enum(['hold', 'release', 'cancel', 'confirmPayment']),
  reason,
})

/** An approver's answer binds the content that was shown. */
export const approvalSchema = z.strictObject({
  intent: z.enum(['approve', 'reject']),
  number: z.string().min(1).max(50),
  contentHash: z.string().regex(/^[0-9a-f]{64}$/),
  reason,
})
