import { z } from 'zod'
import { isCalendarDay } from '#pricing/calendar-day.ts'
import { companyCurrencies } from '../companies/company-choices.ts'
import { checkbox, optionalLine, requiredLine } from '../form-text.ts'
import { aggregations, breakModes, taxModes } from './price-list-choices.ts'

/** Addresses below /desk/price-lists that are pages of their own. */
const reserved = ['ask', 'new']

const code = z
  .string()
  .trim()
  .max(60)
  .regex(/^[\p{L}\p{N}][\p{L}\p{N}._-]*$/u, { error: 'priceLists:codeWrong' })
  .refine((text) => !reserved.includes(text.toLowerCase()), { error: 'priceLists:codeWrong' })

const day = optionalLine(10).refine((text) => text === null || isCalendarDay(text), {
  error: 'form:errors.date',
})

/** Plain digits, whichever decimal sign was typed; none is null. */
const percent = optionalLine(12).transform((text) => text?.replace(',', '.') ?? null)

export const newPriceListSchema = z.object({
  code,
  name: requiredLine(200),
  currency: z.enum(companyCurrencies),
  taxMode: z.enum(taxModes),
})

export const copyPriceListSchema = z.object({
  code,
  name: requiredLine(200),
  replaces: checkbox,
})

/** Now, or from a day on: which day, if it is that. */
export const publishSchema = z
  .object({ opens: z.enum(['now', 'own', 'day']), day })
  .refine(({ opens, day: chosen }) => opens !== 'day' || chosen !== null, {
    path: ['day'],
    error: 'priceLists:dayMissing',
  })

/** The list's own fields. What stood in the form when it was opened comes along, to see what somebody else changed. */
export const listFieldsSchema = z.object({
  intent: z.literal('fields'),
  name: requiredLine(200),
  firstDay: day,
  lastDay: day,
  priority: z
    .string()
    .trim()
    .regex(/^-?\d{1,6}$/, { error: 'priceChanges:problems.priority-wrong' }),
  mode: z.enum(breakModes),
  aggregation: z.enum(aggregations),
  mixGroup: optionalLine(64),
  mergeAllowed: checkbox,
  exclusive: checkbox,
  overallPercent: percent,
  seen: z.string().max(4_000),
})

/** One percentage: added or changed, or, without one, removed. */
export const percentageSchema = z.object({
  intent: z.literal('percentage'),
  kind: z.enum(['product', 'category']),
  target: requiredLine(200),
  adjustmentPercent: percent,
  before: optionalLine(12),
})

export const priceListSettingsSchema = z.discriminatedUnion('intent', [
  listFieldsSchema,
  percentageSchema,
])

/** The revision whose state shall come back. */
export const rollBackSchema = z.object({ revision: z.string().regex(/^\d{1,9}$/) })

export type ListFieldsForm = z.output<typeof listFieldsSchema>
export type PercentageForm = z.output<typeof percentageSchema>
