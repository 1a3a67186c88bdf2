import { z } from 'zod'
import { Decimal } from '#pricing/decimal.ts'

/** `quantity-3`: how much of line 3 leaves, in the ordered unit; empty is nothing. */
const quantityField = /^quantity-(\d{1,6})$/
const quantitySchema = z
  .string()
  .trim()
  .regex(/^(\d{1,11}([.,]\d{1,3})?)?$/)

export const shipmentSchema = z
  .object({
    carrier: z.string().trim().min(1).max(80),
    trackingNumber: z.string().trim().max(80).default(''),
    warehouse: z.string().trim().max(20).default(''),
    idempotencyKey: z.string().max(64).default(''),
  })
  .catchall(z.string().max(200))
  .superRefine((fields, context) => {
    for (const [name, value] of Object.entries(fields)) {
      if (!quantityField.test(name) || quantitySchema.safeParse(value).success) continue
      context.addIssue({ code: 'invalid_format', format: 'regex', path: [name], input: value })
    }
  })
  .transform(({ carrier, trackingNumber, warehouse, idempotencyKey, ...rest }) => ({
    carrier,
    trackingNumber: trackingNumber === '' ? null : trackingNumber,
    warehouse: warehouse === '' ? null : warehouse,
    idempotencyKey,
    lines: quantitiesOf(rest),
  }))

function quantitiesOf(fields: Record<string, string>): { position: number; quantity: Decimal }[] {
  return Object.entries(fields).flatMap(([name, value]) => {
    const position = quantityField.exec(name)?.[1]
    if (position === undefined || value.trim() === '') return []
    return [{ position: Number(position), quantity: new Decimal(value.trim().replace(',', '.')) }]
  })
}
