/** The fields of a form. A body that is none, or is cut short, is the sender's error and not ours: 400. */
export async function formDataOf(request: Request): Promise<FormData> {
  try {
    return await request.formData()
  } catch {
    throw new Response('Bad Request', { status: 400, statusText: 'Bad Request' })
  }
}
