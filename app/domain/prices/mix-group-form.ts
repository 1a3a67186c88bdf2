import { z } from 'zod'
import { recordCode, requiredLine } from '#app/domain/form-text.ts'

export const newMixGroupSchema = z.strictObject({ code: recordCode, name: requiredLine(120) })

/** SKUs as they are pasted: by lines, spaces, commas or semicolons. */
const skus = z
  .string()
  .max(20_000)
  .transform((text) => [...new Set(text.split(/[\s,;]+/).filter(Boolean))])
  .pipe(z.array(z.string().max(60)).min(1, { error: 'form:errors.required' }).max(1000))

/** Everything that the page of a mix group changes, one form each. */
export const mixGroupActionSchema = z.discriminatedUnion('intent', [
  z.strictObject({ intent: z.literal('save'), name: requiredLine(120) }),
  z.strictObject({ intent: z.literal('addVariants'), skus }),
  z.strictObject({ intent: z.literal('removeVariant'), sku: requiredLine(60) }),
])

export type NewMixGroupForm = z.output<typeof newMixGroupSchema>
export type MixGroupChange = z.output<typeof mixGroupActionSchema>
