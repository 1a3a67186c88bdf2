import { z } from 'zod'
import { optionalLine, requiredLine } from '../form-text.ts'
import { contactRoles, staffRoles } from './roles.ts'

const email = z.string().trim().max(254).pipe(z.email())
const key = z.string().regex(/^[1-9]\d{0,17}$/)
const toKey = key.transform((id) => BigInt(id))

export const inviteContactSchema = z.strictObject({
  intent: z.literal('invite'),
  email,
  name: requiredLine(120),
  jobTitle: optionalLine(120),
  role: z.enum(contactRoles),
})

export const changeContactSchema = z.discriminatedUnion('intent', [
  z.strictObject({ intent: z.literal('role'), contactId: toKey, role: z.enum(contactRoles) }),
  z.strictObject({ intent: z.literal('deactivate'), contactId: toKey }),
  z.strictObject({ intent: z.literal('activate'), contactId: toKey }),
])

/** A rep's own limit on discounts, per cent; staff without one are not bound by it. */
const percent = z
  .string()
  .trim()
  .transform((text) => text.replace(',', '.'))
  .pipe(z.string().regex(/^(\d{1,2}(\.\d{1,4})?|100)?$/))
  .optional()
  .transform((text) => (text ? text : null))

export const inviteStaffSchema = z.strictObject({
  intent: z.literal('invite'),
  email,
  name: requiredLine(120),
  role: z.enum(staffRoles),
  discountLimit: percent,
})

export const changeStaffSchema = z.discriminatedUnion('intent', [
  z.strictObject({
    intent: z.literal('role'),
    userId: toKey,
    role: z.enum(staffRoles),
    discountLimit: percent,
  }),
  z.strictObject({ intent: z.literal('disable'), userId: toKey }),
  z.strictObject({ intent: z.literal('enable'), userId: toKey }),
  z.strictObject({ intent: z.literal('resend'), userId: toKey }),
])
