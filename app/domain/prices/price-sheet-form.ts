import { z } from 'zod'
import type { PriceListChange } from './price-list-change.ts'
import { mostSheetRows } from './price-sheet.ts'

/** The database keeps no zero character, and JSON can spell one. */
const text = z
  .string()
  .max(100)
  .refine((value) => !value.includes('\0'))
const instant = z.iso.datetime({ precision: 3 }).nullable()

/** What the business judges, row by row, is only bounded here: a price in words must come back as a problem of its cell. */
const value = z.strictObject({
  unitPrice: text,
  priceBase: z.literal([1, 10, 100, 1000]),
  validUntil: instant,
})

const row = z.strictObject({
  at: z.string().min(1).max(40),
  key: z.strictObject({ sku: text, unit: text, minimumQuantity: text, validFrom: instant }),
  before: value.nullable(),
  after: value.nullable(),
})

/** A sheet changes rows only: neither the list's own fields nor its percentages. */
const sheetChangeSchema = z.strictObject({
  fields: z.strictObject({}),
  rows: z.array(row).max(2 * mostSheetRows),
  percentages: z.array(z.never()).max(0),
  confirmDearer: z.boolean(),
}) satisfies z.ZodType<PriceListChange>

/** The change as the sheet sends it: JSON in one field of a form. */
export const sheetFormSchema = z.object({
  change: z
    .string()
    .transform((json, context): unknown => {
      try {
        return JSON.parse(json)
      } catch {
        context.addIssue({ code: 'custom', message: 'No JSON' })
        return z.NEVER
      }
    })
    .pipe(sheetChangeSchema),
})
