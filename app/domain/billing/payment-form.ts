import { z } from 'zod'
import { isCalendarDay } from '#pricing/calendar-day.ts'
import { Decimal } from '#pricing/decimal.ts'
import { paymentMethods } from './payment-method.ts'

/** '1.234,56' and '1,234.56' are the same amount: the last mark is the decimal one. */
const typedAmount = z
  .string()
  .trim()
  .min(1, { error: 'form:errors.required' })
  .regex(/^\d[\d .,]{0,20}$/)
  .transform(plainAmount)
  .refine((text) => /^\d{1,15}(\.\d{1,2})?$/.test(text))
  .transform((text) => new Decimal(text))

const positiveAmount = typedAmount.refine((amount) => amount.gt(0))
const calendarDay = z
  .string()
  .min(1, { error: 'form:errors.required' })
  .refine(isCalendarDay, { error: 'form:errors.date' })
const idempotencyKey = z.string().max(64).default('')
const text = (length: number) =>
  z
    .string()
    .trim()
    .max(length)
    .default('')
    .transform((value) => (value === '' ? null : value))

/** `allocate-INV-2026-00042`: how much of the payment goes to that invoice; empty is nothing. */
const allocationField = /^allocate-([A-Z]{1,6}-\d{4}-\d{1,9})$/

/** The money itself: with it alone the page suggests what it pays. */
export const paymentMoneySchema = z.object({
  company: z.string().trim().min(1).max(40),
  currency: z.string().regex(/^[A-Z]{3}$/),
  amount: positiveAmount,
  valueOn: calendarDay,
  method: z.enum(paymentMethods).default('transfer'),
  reference: text(140),
})

/** What the form already suggests by; while the value date is missing nothing can be recorded. */
export const undatedMoneySchema = paymentMoneySchema.extend({
  valueOn: z.literal('').transform(() => null),
})

export const recordPaymentSchema = paymentMoneySchema
  .extend({
    allowDuplicate: z.literal('yes').optional(),
    idempotencyKey,
  })
  .catchall(z.unknown())
  .transform((fields, context) => ({
    company: fields.company,
    currency: fields.currency,
    amount: fields.amount,
    valueOn: fields.valueOn,
    method: fields.method,
    reference: fields.reference,
    allowDuplicate: fields.allowDuplicate === 'yes',
    idempotencyKey: fields.idempotencyKey,
    allocations: Object.entries(fields).flatMap(([name, value]) => {
      const invoiceNumber = allocationField.exec(name)?.[1]
      if (invoiceNumber === undefined || value === '') return []
      const amount = typedAmount.safeParse(value)
      if (!amount.success) {
        context.addIssue({ code: 'custom', path: [name], message: 'amount' })
        return []
      }
      return amount.data.isZero() ? [] : [{ invoiceNumber, amount: amount.data }]
    }),
  }))

/** What can still be done with a recorded payment. */
export const settlePaymentSchema = z.discriminatedUnion('intent', [
  z.strictObject({
    intent: z.literal('undo'),
    reason: z.string().trim().min(1).max(200),
  }),
  z.strictObject({ intent: z.literal('apply') }),
  z.strictObject({ intent: z.literal('refund'), amount: positiveAmount }),
])

function plainAmount(typed: string): string {
  const compact = typed.replace(/ /g, '')
  const [, whole, fraction] = /^(.*)[.,](\d*)$/.exec(compact) ?? []
  if (whole === undefined || fraction === undefined) return compact
  const isGrouping = fraction.length === 3 && /^\d{1,3}$/.test(whole)
  return isGrouping ? `${whole}${fraction}` : `${whole.replace(/[.,]/g, '')}.${fraction}`
}
