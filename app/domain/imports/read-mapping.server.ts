import { ok, type Result, refuse } from '#app/domain/result.ts'
import { type Mapping, mappingSchema } from './mapping.ts'
import { shippedMappings } from './shipped-mappings.server.ts'

/** A mapping by its name or as uploaded JSON; what is wrong with it is told with the place in the document. */
export async function readMapping(
  name: string,
  own: Blob | undefined,
): Promise<Result<Mapping, 'mapping_unknown' | 'mapping_not_json' | 'mapping_wrong'>> {
  const shipped = shippedMappings.get(name)
  if (shipped) return ok(shipped)
  if (!own) return refuse('mapping_unknown', { name })
  const document = parsed(await own.text())
  if (document === undefined) return refuse('mapping_not_json')
  const mapping = mappingSchema.safeParse(document)
  if (mapping.success) return ok(mapping.data)
  const [issue] = mapping.error.issues
  return refuse('mapping_wrong', {
    place: issue?.path.join('.') ?? '',
    problem: issue?.message ?? '',
  })
}

function parsed(text: string): unknown {
  // A zero character, which JSON can spell and the database cannot keep.
  if (/\\u0000/.test(text)) return undefined
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
