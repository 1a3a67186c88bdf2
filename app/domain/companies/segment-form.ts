import { z } from 'zod'
import { recordCode, requiredLine } from '#app/domain/form-text.ts'

export const newSegmentSchema = z.strictObject({ code: recordCode, name: requiredLine(120) })

/** Everything that the page of a segment changes, one form each. */
export const segmentActionSchema = z.discriminatedUnion('intent', [
  z.strictObject({ intent: z.literal('save'), name: requiredLine(120) }),
  z.strictObject({ intent: z.literal('addCompany'), company: requiredLine(64) }),
  z.strictObject({ intent: z.literal('removeCompany'), company: requiredLine(64) }),
])

export type NewSegmentForm = z.output<typeof newSegmentSchema>
export type SegmentChange = z.output<typeof segmentActionSchema>
