/**
 * The fields of a form. A body that is none, or is cut short, is the sender's error and not ours: 400. So is a character
 * that no keyboard types and that the database cannot keep.
 */
export async function formDataOf(request: Request): Promise<FormData> {
  const form = await request.formData().catch(() => null)
  if (form === null || hasNul(form))
    throw new Response('Bad Request', { status: 400, statusText: 'Bad Request' })
  return form
}

const hasNul = (form: FormData) =>
  [...form].some(([name, value]) =>
    `${name}${typeof value === 'string' ? value : ''}`.includes('\0'),
  )
