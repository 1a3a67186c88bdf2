import { z } from 'zod'
import { checkbox, optionalLine, requiredLine } from '../form-text.ts'
import { isCountry } from './country.ts'

/** An entry of a company's address book. A default is of that kind, whether or not the kind was ticked. */
export const addressSchema = z
  .strictObject({
    intent: z.literal('save').optional(),
    name: requiredLine(120),
    line1: requiredLine(160),
    line2: optionalLine(160),
    city: requiredLine(120),
    region: optionalLine(120),
    postalCode: optionalLine(20),
    countryCode: z.string().refine(isCountry, { error: 'form:errors.notAnOption' }),
    phone: optionalLine(40),
    externalCode: optionalLine(64),
    isBilling: checkbox,
    isShipping: checkbox,
    defaultBilling: checkbox,
    defaultShipping: checkbox,
  })
  .transform(({ intent: _, ...address }) => ({
    ...address,
    isBilling: address.isBilling || address.defaultBilling,
    isShipping: address.isShipping || address.defaultShipping,
  }))
  .refine(({ isBilling, isShipping }) => isBilling || isShipping, {
    path: ['isShipping'],
    error: 'company:errors.addressKind',
  })

export type AddressForm = z.output<typeof addressSchema>
