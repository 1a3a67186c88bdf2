import { z } from 'zod'
import { optionalDay as day, figure, numbered } from '#app/domain/form-figures.ts'
import { checkbox, optionalLine, optionalText } from '#app/domain/form-text.ts'
import { Decimal } from '#pricing/index.ts'
import type { AddedLine } from './quote-record.ts'

const price = figure(/^\d{1,12}(\.\d{1,4})?$/, 'quotes:errors.price').refine(
  (value) => value === null || value.gt(0),
  { error: 'quotes:errors.price' },
)
const percent = figure(/^\d{1,2}(\.\d{1,4})?$/, 'quotes:errors.percent')
const quantity = figure(/^\d{1,9}(\.\d{1,3})?$/, 'quotes:errors.quantity')
const note = optionalText(500)

const addField = /^add-([1-9]\d{0,17})-(.{1,20})$/

/** The fields `add-<variant>-<unit>` beside what was found; none and zero add nothing. */
function addedLines(form: Readonly<Record<string, unknown>>, context: z.core.$RefinementCtx) {
  const added: AddedLine[] = []
  for (const [field, value] of Object.entries(form)) {
    const [, variantId, unitCode] = addField.exec(field) ?? []
    if (!variantId || !unitCode) continue
    const parsed = quantity.safeParse(value)
    if (!parsed.success)
      context.issues.push({
        ...{ code: 'custom', path: [field], input: value },
        message: 'quotes:errors.quantity',
      })
    else if (parsed.data?.gt(0))
      added.push({ field, variantId: BigInt(variantId), unitCode, quantity: parsed.data })
  }
  return added
}

/** What is looked for, to be added. */
export const findSchema = z.looseObject({
  find: z
    .string({ error: 'quotes:errors.find' })
    .trim()
    .min(1, { error: 'quotes:errors.find' })
    .max(100),
})

/** What a request says as a whole. */
const request = {
  message: optionalText(2000),
  targetTotal: price,
  purchaseOrderNumber: optionalLine(60),
  requestedOn: day,
}

/** From the cart: a target price and a comment for each of its lines. */
export const requestQuoteSchema = z
  .looseObject({ cartVersion: z.coerce.number().int().positive(), ...request })
  .transform((form, context) => ({
    cartVersion: form.cartVersion,
    message: form.message,
    targetTotal: form.targetTotal,
    purchaseOrderNumber: form.purchaseOrderNumber,
    requestedOn: form.requestedOn,
    targets: numbered(form, 'target', price, context),
    comments: numbered(form, 'comment', note, context),
  }))

/** The rep's offer: price or discount by line; a ticked `drop` takes the line out. */
export const offerSchema = z
  .looseObject({
    comment: optionalText(2000),
    discountPercent: percent,
    validOn: day,
    holdOn: day,
    partialAllowed: checkbox,
    /** Why a quantity may break the company's rules. */
    overrideReason: optionalLine(200),
  })
  .transform((form, context) => ({
    comment: form.comment,
    discountPercent: form.discountPercent ?? new Decimal(0),
    validOn: form.validOn,
    holdOn: form.holdOn,
    partialAllowed: form.partialAllowed,
    quantities: numbered(form, 'quantity', quantity, context),
    prices: numbered(form, 'price', price, context),
    discounts: numbered(form, 'discount', percent, context),
    comments: numbered(form, 'comment', note, context),
    drops: numbered(form, 'drop', checkbox, context),
    added: addedLines(form, context),
    overrideReason: form.overrideReason,
  }))

/** What a buyer says to each line of a quote. */
function answeredLines(form: Readonly<Record<string, unknown>>, context: z.core.$RefinementCtx) {
  return {
    quantities: numbered(form, 'quantity', quantity, context),
    targets: numbered(form, 'target', price, context),
    comments: numbered(form, 'comment', note, context),
    drops: numbered(form, 'drop', checkbox, context),
  }
}

/** The buyer's answer: other quantities, lines dropped, prices hoped for. */
export const counterSchema = z
  .looseObject({ message: optionalText(2000) })
  .transform((form, context) => ({
    message: form.message,
    ...answeredLines(form, context),
  }))

/** A request that is still a draft: the same, with what it says as a whole, and which saving of it was seen. */
export const draftSchema = z
  .looseObject({ seen: z.iso.datetime({ precision: 3 }), ...request })
  .transform((form, context) => ({
    seen: form.seen,
    message: form.message,
    targetTotal: form.targetTotal,
    purchaseOrderNumber: form.purchaseOrderNumber,
    requestedOn: form.requestedOn,
    added: addedLines(form, context),
    ...answeredLines(form, context),
  }))

const key = z
  .union([z.literal(''), z.string().regex(/^[1-9]\d{0,17}$/)])
  .optional()
  .transform((text) => (text ? BigInt(text) : null))

/** Exactly what the buyer saw, and where it goes. */
export const acceptQuoteSchema = z.object({
  version: z.coerce.number().int().positive(),
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  shipToId: key,
  purchaseOrderNumber: optionalLine(60),
  requestedOn: day,
  note: optionalText(2000),
  /** Of a quote that may be taken in part: the lines. None: the whole. */
  line: z
    .union([z.string(), z.array(z.string())])
    .optional()
    .transform((value) => (value === undefined ? null : [value].flat().map(Number))),
})

/** A step that takes a sentence; some ask for one. */
export const commentSchema = z.object({ comment: optionalText(2000) })
export const questionSchema = z.object({ comment: z.string().trim().min(1).max(2000) })

export type QuoteRequest = z.output<typeof requestQuoteSchema>
export type OfferForm = z.output<typeof offerSchema>
export type CounterForm = z.output<typeof counterSchema>
export type DraftForm = z.output<typeof draftSchema>
