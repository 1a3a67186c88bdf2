import { z } from 'zod'
import { personalListFormats } from './personal-list.ts'

export const personalListSchema = z.strictObject({
  format: z.enum(personalListFormats),
  category: z.string().trim().max(200).default(''),
  language: z.enum(['en', 'ro']),
})
