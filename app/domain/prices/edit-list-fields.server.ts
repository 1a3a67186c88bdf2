import { z } from 'zod'
import {
  type ChangeOutcome,
  changePriceList,
  type PriceListEditor,
} from './change-price-list.server.ts'
import type { PriceListFields } from './price-list-change.ts'
import { aggregations, breakModes } from './price-list-choices.ts'
import type { ListFieldsForm, PercentageForm } from './price-list-form.ts'
import { findProductSlug } from './price-percentage-queries.server.ts'
import { windowOfDays } from './price-window-queries.server.ts'

const text = z.string().nullable()
const seenSchema = z
  .object({
    name: z.string(),
    validFrom: text,
    validUntil: text,
    priority: z.number(),
    mode: z.enum(breakModes),
    aggregation: z.enum(aggregations),
    mixGroup: text,
    mergeAllowed: z.boolean(),
    exclusive: z.boolean(),
    overallPercent: text,
  })
  .partial()

/** The list's own fields as its form has them; what somebody else changed since it was opened is refused. */
export async function editListFields(
  editor: PriceListEditor,
  form: ListFieldsForm,
  at: string,
): Promise<ChangeOutcome | null> {
  const fieldsSeen = seenOf(form.seen)
  const { intent: _, seen: __, firstDay, lastDay, priority, ...own } = form
  const window = await windowOfDays({ firstDay, lastDay }, fieldsSeen)
  const fields: PriceListFields = { ...own, ...window, priority: Number(priority) }
  const change = { fields, fieldsSeen, rows: [], percentages: [], confirmDearer: false }
  return changePriceList(editor, change, { kind: 'edited', at })
}

/** Adds, changes or, without a percentage, removes one; a product may be named by its SKU. */
export async function editPercentage(
  editor: PriceListEditor,
  { kind, target, before, adjustmentPercent: after }: PercentageForm,
  at: string,
): Promise<ChangeOutcome | null> {
  const named =
    kind === 'category'
      ? { category: target }
      : { product: (await findProductSlug(target)) ?? target }
  const percentages = [{ at: 'percentage', target: named, before, after }]
  const change = { fields: {}, rows: [], percentages, confirmDearer: false }
  return changePriceList(editor, change, { kind: 'edited', at })
}

/** What the form showed; from a forged one nothing is known. */
function seenOf(json: string): Partial<PriceListFields> {
  try {
    const parsed = seenSchema.safeParse(JSON.parse(json))
    return parsed.success ? (parsed.data as Partial<PriceListFields>) : {}
  } catch {
    return {}
  }
}
