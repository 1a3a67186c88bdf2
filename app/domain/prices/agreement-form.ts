import { z } from 'zod'
import { optionalDay } from '#app/domain/form-figures.ts'
import { checkbox, optionalLine, recordCode, requiredLine } from '#app/domain/form-text.ts'

export const agreementLevels = ['company', 'segment', 'channel', 'base'] as const
const channels = ['wholesale', 'retail'] as const

const header = {
  name: requiredLine(120),
  validFrom: optionalDay,
  /** The last day on which it binds. */
  validOn: optionalDay,
  active: checkbox,
  paymentTermsCode: optionalLine(64),
}

type Window = { validFrom: string | null; validOn: string | null }
const window = {
  check: ({ validFrom, validOn }: Window) => !validFrom || !validOn || validOn >= validFrom,
  wrong: { path: ['validOn'], error: 'agreements:errors.window' },
}

export const agreementSchema = z.strictObject(header).refine(window.check, window.wrong)

/** Code and audience are given once: what is agreed with one audience is never another's. */
export const newAgreementSchema = z
  .strictObject({
    ...header,
    code: recordCode,
    level: z.enum(agreementLevels),
    companyCode: optionalLine(64),
    segmentCode: optionalLine(64),
    channel: z
      .union([z.literal(''), z.enum(channels)])
      .optional()
      .transform((value) => value || null),
  })
  .refine(({ level, companyCode }) => level !== 'company' || companyCode, {
    path: ['companyCode'],
    error: 'form:errors.required',
  })
  .refine(({ level, segmentCode }) => level !== 'segment' || segmentCode, {
    path: ['segmentCode'],
    error: 'form:errors.required',
  })
  .refine(({ level, channel }) => level !== 'channel' || channel, {
    path: ['channel'],
    error: 'form:errors.required',
  })
  .refine(window.check, window.wrong)

export type AgreementForm = z.output<typeof agreementSchema>
export type NewAgreementForm = z.output<typeof newAgreementSchema>
