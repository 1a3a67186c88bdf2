import type { LoaderFunctionArgs } from '@remix-run/node'
import { requireContact } from '#app/auth/require.server.ts'
import { quotePdf } from '#app/http/quote-pdf.server.ts'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { scope } = await requireContact(request, 'quote:view')
  return quotePdf(request, scope, String(params.number))
}
