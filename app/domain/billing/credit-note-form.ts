import { z } from 'zod'
import { Decimal } from '#pricing/decimal.ts'

const quantityField = /^quantity-(\d{1,6})$/
const quantity = z
  .string()
  .trim()
  .regex(/^(\d{1,11}([.,]\d{1,3})?)?$/)

/** `scope` whole takes back everything that is left; else the quantities by line position. */
export const creditNoteSchema = z
  .object({
    scope: z.enum(['whole', 'lines']),
    reason: z.string().trim().min(3).max(200),
    idempotencyKey: z.string().max(64).default(''),
  })
  .catchall(z.unknown())
  .transform((fields, context) => ({
    reason: fields.reason,
    idempotencyKey: fields.idempotencyKey,
    wanted:
      fields.scope === 'whole'
        ? { kind: 'whole' as const }
        : { kind: 'lines' as const, lines: linesOf(fields, context) },
  }))

function linesOf(fields: Record<string, unknown>, context: z.RefinementCtx) {
  return Object.entries(fields).flatMap(([name, value]) => {
    const position = quantityField.exec(name)?.[1]
    if (position === undefined || value === '') return []
    const typed = quantity.safeParse(value)
    if (!typed.success) {
      context.addIssue({ code: 'custom', path: [name], message: 'quantity' })
      return []
    }
    const amount = new Decimal(typed.data.replace(',', '.'))
    return amount.isZero() ? [] : [{ position: Number(position), quantity: amount }]
  })
}
