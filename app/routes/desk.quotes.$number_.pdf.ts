import type { LoaderFunctionArgs } from '@remix-run/node'
import { requireStaff } from '#app/auth/require.server.ts'
import { quotePdf } from '#app/http/quote-pdf.server.ts'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { scope } = await requireStaff(request, 'desk:quotes')
  return quotePdf(request, scope, String(params.number))
}
