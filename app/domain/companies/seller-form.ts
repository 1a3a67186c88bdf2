import { z } from 'zod'

const text = (longest: number) => z.string().trim().min(1).max(longest)
const optionalText = (longest: number) =>
  z
    .string()
    .trim()
    .max(longest)
    .optional()
    .transform((value) => value || null)
const ticked = z
  .literal('on')
  .optional()
  .transform((value) => value === 'on')
/** An amount as people type it: a decimal comma is a decimal point. */
const amount = z
  .string()
  .trim()
  .transform((value) => value.replace(',', '.'))
  .pipe(z.string().regex(/^\d{1,9}(\.\d{1,2})?$/, { error: 'settings:notAnAmount' }))

/** Who sells, as printed on documents, and how prices and freight are decided. */
export const sellerSchema = z.strictObject({
  name: text(100),
  legalName: text(200),
  vatNumber: text(20),
  registrationNumber: optionalText(40),
  line1: text(200),
  city: text(100),
  postalCode: text(20),
  countryCode: z
    .string()
    .trim()
    .toUpperCase()
    .regex(/^[A-Z]{2}$/, { error: 'settings:notACountry' }),
  currency: z
    .string()
    .trim()
    .toUpperCase()
    .regex(/^[A-Z]{3}$/, { error: 'settings:notACurrency' }),
  email: z.email().max(200),
  phone: optionalText(40),
  iban: optionalText(40),
  bic: optionalText(20),
  bankName: optionalText(100),
  priceStrategy: z.enum(['lowest', 'priority']),
  retailLoginWall: ticked,
  retailHidePrices: ticked,
  freightAmount: amount,
  freightFreeFrom: amount,
})

export type SellerSettings = z.output<typeof sellerSchema>
