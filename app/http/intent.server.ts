import { formDataOf } from './form-data.server.ts'
/** Which of a page's forms was sent: the name of the button or of a hidden field. The body stays unread. */
export async function intentOf(request: Request): Promise<string> {
  const intent = (await formDataOf(request.clone())).get('intent')
  return typeof intent === 'string' ? intent : ''
}
