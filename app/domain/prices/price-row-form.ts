import { z } from 'zod'
import { isCalendarDay } from '#pricing/calendar-day.ts'
import { optionalLine } from '../form-text.ts'

const decimal = (pattern: RegExp, error: string) =>
  z
    .string()
    .trim()
    .transform((text) => text.replace(',', '.'))
    .pipe(z.string().regex(pattern, { error }))

/** Empty is none; a form without the field leaves the end of the window as it is. */
const day = optionalLine(10)
  .refine((text) => text === null || isCalendarDay(text), { error: 'form:errors.date' })
  .optional()

/** A row of a price list as its form sends it. */
export const priceRowSchema = z.object({
  intent: z.literal('save'),
  rowId: z
    .string()
    .regex(/^\d{0,18}$/)
    .optional(),
  sku: z.string().trim().min(1).max(60),
  unit: z.string().trim().min(1).max(20),
  minimumQuantity: decimal(/^(?!0+(\.0+)?$)\d{1,9}(\.\d{1,3})?$/, 'priceLists:quantityWrong'),
  unitPrice: decimal(/^(?!0+(\.0+)?$)\d{1,12}(\.\d{1,4})?$/, 'priceLists:priceWrong'),
  priceBase: z.enum(['1', '10', '100', '1000']).default('1'),
  firstDay: day,
  /** The last day on which the price counts. */
  lastDay: day,
  confirmDearer: z.literal('on').optional(),
})

export const priceListActionSchema = z.discriminatedUnion('intent', [
  priceRowSchema,
  z.object({ intent: z.literal('remove'), rowId: z.string().regex(/^[1-9]\d{0,17}$/) }),
  z.object({ intent: z.literal('archive') }),
  z.object({ intent: z.literal('draft') }),
])

export type PriceRowForm = z.output<typeof priceRowSchema>
export type PriceListAction = z.output<typeof priceListActionSchema>
