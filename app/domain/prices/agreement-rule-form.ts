import { z } from 'zod'
import { figure } from '#app/domain/form-figures.ts'
import { checkbox, requiredLine } from '#app/domain/form-text.ts'

const quantity = figure(/^\d{1,9}(\.\d{1,3})?$/, 'agreements:errors.quantity').refine(
  (value) => value === null || value.gt(0),
  { error: 'agreements:errors.quantity' },
)
const amount = figure(/^\d{1,12}(\.\d{1,4})?$/, 'agreements:errors.amount')
const recordName = requiredLine(64)

/** What one agreement says of a variant in a unit; an empty field is silent and inherits. */
export const quantityRuleSchema = z
  .strictObject({
    intent: z.literal('saveRule'),
    /** Changes the rule that is there, rather than adding one. */
    known: checkbox,
    sku: requiredLine(60),
    unit: requiredLine(20),
    minimum: quantity,
    maximum: quantity,
    noMaximum: checkbox,
    increment: quantity,
  })
  .refine(({ noMaximum, maximum }) => !(noMaximum && maximum), {
    path: ['maximum'],
    error: 'agreements:errors.maximumOrNone',
  })
  .refine(
    ({ minimum, maximum, noMaximum, increment }) => minimum || maximum || noMaximum || increment,
    { path: ['minimum'], error: 'agreements:errors.silent' },
  )

/** What an order must reach and may not pass, net, in one currency. */
export const orderRuleSchema = z
  .strictObject({
    intent: z.literal('saveOrderRule'),
    currency: z.string().regex(/^[A-Z]{3}$/, { error: 'agreements:errors.currency' }),
    minimum: amount,
    maximum: amount,
    firstOrderMinimum: amount,
    reorderMinimum: amount,
  })
  .refine(
    ({ maximum, minimum, firstOrderMinimum, reorderMinimum }) =>
      !maximum ||
      [minimum, firstOrderMinimum, reorderMinimum].every((each) => !each || each.lte(maximum)),
    { path: ['maximum'], error: 'agreements:errors.maximumTooLow' },
  )
  .refine(({ minimum }) => !minimum?.isZero(), {
    path: ['minimum'],
    error: 'agreements:errors.zero',
  })
  .refine(({ maximum }) => !maximum?.isZero(), {
    path: ['maximum'],
    error: 'agreements:errors.zero',
  })
  .refine(
    ({ minimum, maximum, firstOrderMinimum, reorderMinimum }) =>
      minimum || maximum || firstOrderMinimum || reorderMinimum,
    { path: ['minimum'], error: 'agreements:errors.silent' },
  )

/** Everything that the page of an agreement changes, one form each. */
export const agreementActionSchema = z.discriminatedUnion('intent', [
  quantityRuleSchema,
  orderRuleSchema,
  z.strictObject({ intent: z.literal('attachList'), list: recordName }),
  z.strictObject({ intent: z.literal('detachList'), list: recordName }),
  z.strictObject({ intent: z.literal('attachCatalog'), catalog: recordName }),
  z.strictObject({ intent: z.literal('detachCatalog'), catalog: recordName }),
  z.strictObject({ intent: z.literal('removeRule'), sku: recordName, unit: recordName }),
  z.strictObject({ intent: z.literal('removeOrderRule'), currency: recordName }),
])

export type QuantityRuleForm = z.output<typeof quantityRuleSchema>
export type OrderRuleForm = z.output<typeof orderRuleSchema>
export type AgreementChange = z.output<typeof agreementActionSchema>
