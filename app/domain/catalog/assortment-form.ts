import { z } from 'zod'
import { checkbox, recordCode, requiredLine } from '#app/domain/form-text.ts'

export const assortmentKinds = ['category', 'brand', 'tag', 'product', 'all'] as const

export const newAssortmentSchema = z.strictObject({ code: recordCode, name: requiredLine(120) })

/** Everything that the page of a catalog changes, one form each. */
export const assortmentActionSchema = z.discriminatedUnion('intent', [
  z.strictObject({ intent: z.literal('save'), name: requiredLine(120), active: checkbox }),
  z
    .strictObject({
      intent: z.literal('addRule'),
      effect: z.enum(['include', 'exclude']),
      kind: z.enum(assortmentKinds),
      /** A category's or product's slug, or an SKU; a brand or tag as it is written; nothing for `all`. */
      target: z.string().trim().max(120).default(''),
    })
    .refine(({ kind, target }) => kind === 'all' || target !== '', {
      path: ['target'],
      error: 'form:errors.required',
    }),
  z.strictObject({ intent: z.literal('removeRule'), rule: z.string().regex(/^[1-9]\d{0,17}$/) }),
])

export type NewAssortmentForm = z.output<typeof newAssortmentSchema>
export type AssortmentChange = z.output<typeof assortmentActionSchema>
export type AssortmentKind = (typeof assortmentKinds)[number]
