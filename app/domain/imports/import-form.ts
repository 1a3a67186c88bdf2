import { z } from 'zod'
import { importKinds, mappingChoices } from './mapping-choices.ts'

const mostFiles = 5

function isFilled(file: unknown): file is File {
  return file instanceof File && file.size > 0
}

const files = z.preprocess(
  (value) => (Array.isArray(value) ? value : [value]).filter(isFilled),
  z.array(z.custom<File>(isFilled)).min(1, { error: 'imports:fileMissing' }).max(mostFiles),
)

export const uploadSchema = z
  .strictObject({
    kind: z.enum(importKinds),
    mapping: z.enum(mappingChoices),
    files,
    /** Over what the mapping says of its numbers. */
    decimal: z.enum(['', '.', ',']).default(''),
    mappingFile: z.preprocess(
      (value) => (isFilled(value) ? value : undefined),
      z.custom<File>(isFilled).optional(),
    ),
  })
  .refine(({ mapping, mappingFile }) => mapping !== 'file' || mappingFile !== undefined, {
    path: ['mappingFile'],
    error: 'imports:mappingFileMissing',
  })

/** What an address may already choose: another try begins where the last one stood. */
export const chosenSchema = z.object({
  kind: z.enum(importKinds).catch('products'),
  mapping: z.enum(mappingChoices).catch('angro'),
})

export const decideSchema = z.strictObject({ intent: z.enum(['apply', 'applyPartly', 'discard']) })
