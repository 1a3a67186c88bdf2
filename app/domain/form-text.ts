import { z } from 'zod'

/** One line of text without control characters, which neither a screen nor the database can show. */
function line(max: number) {
  return z
    .string()
    .trim()
    .max(max)
    .regex(/^[^\p{Cc}]*$/u)
}

export function requiredLine(max: number) {
  return line(max).min(1)
}

/** Letters, digits, dots, dashes and slashes: it stands in addresses and files. */
export const recordCode = requiredLine(40).regex(/^[\p{L}\p{N}._/-]+$/u, {
  error: 'agreements:errors.code',
})

/** An empty field is no value. */
export function optionalLine(max: number) {
  return line(max)
    .optional()
    .transform((text) => (text ? text : null))
}

export function optionalText(max: number) {
  return z
    .string()
    .trim()
    .max(max)
    .refine((text) => !/[^\P{Cc}\n\r\t]/u.test(text))
    .optional()
    .transform((text) => (text ? text : null))
}

/** As browsers send a check box: there or not there. */
export const checkbox = z
  .enum(['on', 'true'])
  .optional()
  .transform((value) => value !== undefined)
