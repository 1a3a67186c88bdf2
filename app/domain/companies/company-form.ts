import { z } from 'zod'
import { checkbox, optionalLine, optionalText, requiredLine } from '../form-text.ts'
import { companyCurrencies, companyStatuses, taxRegimes } from './company-choices.ts'
import { isVatNumber, normaliseVatNumber } from './vat-number.ts'

const companyLocales = ['en', 'ro'] as const

/** A list of codes, however many boxes were ticked. */
const codes = z
  .union([z.string().max(64), z.array(z.string().max(64)).max(50)])
  .optional()
  .transform((given) => (given === undefined ? [] : [given].flat().filter(Boolean)))

const vatNumber = optionalLine(20).transform((text) => (text ? normaliseVatNumber(text) : null))

const shape = {
  name: requiredLine(160),
  legalName: optionalLine(160),
  parentCode: optionalLine(64),
  vatNumber,
  registrationNumber: optionalLine(40),
  taxRegime: z.enum(taxRegimes),
  locale: z.enum(companyLocales),
  paymentTermsCode: optionalLine(64),
  salesRepEmail: optionalLine(254),
  status: z.enum(companyStatuses),
  purchaseOrderNumberRequired: checkbox,
  purchaseOrderNumberUnique: checkbox,
  partialShipment: checkbox,
  segmentCodes: codes,
  notes: optionalText(4_000),
}

/** Without VAT the buyer owes it: only with a number whose check digit is right. */
const reverseCharge = {
  check: ({ taxRegime, vatNumber: number }: { taxRegime: string; vatNumber: string | null }) =>
    taxRegime !== 'reverseCharge' || (number !== null && isVatNumber(number)),
  wrong: { path: ['vatNumber'], error: 'companies:errors.reverseChargeNumber' },
}

export const editCompanySchema = z
  .strictObject(shape)
  .refine(reverseCharge.check, reverseCharge.wrong)

/** Code and currency are given once: documents and prices refer to them. */
export const newCompanySchema = z
  .strictObject({
    ...shape,
    code: requiredLine(40).regex(/^[\p{L}\p{N}._/-]+$/u, { error: 'companies:errors.code' }),
    currency: z.enum(companyCurrencies),
  })
  .refine(reverseCharge.check, reverseCharge.wrong)

export type EditCompanyForm = z.output<typeof editCompanySchema>
export type NewCompanyForm = z.output<typeof newCompanySchema>
