import { z } from 'zod'
import { figure, numbered, optionalDay } from '#app/domain/form-figures.ts'
import { requiredLine } from '#app/domain/form-text.ts'

const quota = figure(/^\d{1,9}(\.\d{1,3})?$/, 'quotes:errors.quantity').refine(
  (value) => value === null || value.gt(0),
  { error: 'quotes:errors.quota' },
)

/** What makes a contract of an accepted offer: its window, from which quantity it holds, and quotas by line. */
export const contractSchema = z
  .looseObject({
    name: requiredLine(120),
    validFrom: optionalDay,
    validOn: z.iso.date({ error: 'quotes:errors.contractEnd' }),
    from: z.enum(['any', 'quoted']),
  })
  .refine(({ validFrom, validOn }) => validFrom === null || validOn >= validFrom, {
    path: ['validOn'],
    error: 'quotes:errors.contractWindow',
  })
  .transform((form, context) => ({
    name: form.name,
    validFrom: form.validFrom,
    validOn: form.validOn,
    from: form.from,
    /** By position, in the line's own unit. */
    quotas: numbered(form, 'quota', quota, context),
  }))

export type ContractForm = z.output<typeof contractSchema>
