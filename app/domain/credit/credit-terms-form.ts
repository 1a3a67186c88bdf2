import { z } from 'zod'
import { Decimal } from '#pricing/decimal.ts'

const amount = z
  .string()
  .trim()
  .regex(/^\d{1,15}([.,]\d{1,2})?$/)
  .transform((text) => new Decimal(text.replace(',', '.')))
const optionalAmount = z.union([z.literal('').transform(() => null), amount])

/** What finance decides for a company in one currency. An empty limit is unlimited, zero allows nothing. */
export const creditTermsSchema = z
  .strictObject({
    intent: z.literal('credit'),
    currency: z.string().regex(/^[A-Z]{3}$/),
    creditLimit: optionalAmount,
    policy: z.enum(['block', 'approve', 'warn']),
    toleranceDays: z.union([
      z.literal('').transform(() => null),
      z.coerce.number().int().min(0).max(999),
    ]),
    toleranceAmount: optionalAmount,
    manualHold: z.literal('yes').optional(),
    holdReason: z.string().trim().max(200).default(''),
  })
  .refine(({ manualHold, holdReason }) => manualHold !== 'yes' || holdReason !== '', {
    path: ['holdReason'],
    message: 'required',
  })
  .transform(({ intent: _, manualHold, holdReason, ...terms }) => ({
    ...terms,
    manualHold: manualHold === 'yes',
    holdReason: manualHold === 'yes' ? holdReason : null,
  }))
