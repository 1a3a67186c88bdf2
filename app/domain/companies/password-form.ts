import { z } from 'zod'
import { requiredLine } from '../form-text.ts'
import { isCommonPassword } from './common-passwords.ts'

/** No rules on kinds of signs: length, and not what everybody tries first. */
const newPassword = z
  .string()
  .min(10)
  .max(128)
  .refine((password) => !isCommonPassword(password), 'auth:errors.commonPassword')

const chosenTwice = { newPassword, repeatedPassword: z.string() }

const repeated = {
  check: (form: { newPassword: string; repeatedPassword: string }) =>
    form.newPassword === form.repeatedPassword,
  wrong: { path: ['repeatedPassword'], message: 'auth:errors.notTheSame' },
}

const email = z.string().trim().max(254).pipe(z.email())
const name = requiredLine(120)

export const loginSchema = z.strictObject({
  email,
  password: z.string().min(1).max(128),
  next: z.string().max(2_000).optional(),
})

export const forgotPasswordSchema = z.strictObject({ email })

export const resetPasswordSchema = z
  .strictObject(chosenTwice)
  .refine(repeated.check, repeated.wrong)

export const changePasswordSchema = z
  .strictObject({
    ...chosenTwice,
    intent: z.literal('password'),
    currentPassword: z.string().min(1).max(128),
  })
  .refine(repeated.check, repeated.wrong)

/** Who accepts an invitation says how they are called; the address is the one that was invited. */
export const newAccountSchema = z
  .strictObject({ ...chosenTwice, name })
  .refine(repeated.check, repeated.wrong)

export const firstAdministratorSchema = z
  .strictObject({ ...chosenTwice, name, email })
  .refine(repeated.check, repeated.wrong)

export const endSessionSchema = z.discriminatedUnion('intent', [
  z.strictObject({ intent: z.literal('end'), session: z.string().regex(/^[0-9a-f]{64}$/) }),
  z.strictObject({ intent: z.literal('endOthers') }),
])
