import { z } from 'zod'

function isFilled(file: unknown): file is File {
  return file instanceof File && file.size > 0
}

/** A file of a price list, and what it means for the rows that it does not name. */
export const priceFileSchema = z.strictObject({
  file: z.custom<File>(isFilled, { error: 'imports:fileMissing' }),
  rest: z.enum(['remove', 'keep']),
  confirmDearer: z.literal('on').optional(),
})
