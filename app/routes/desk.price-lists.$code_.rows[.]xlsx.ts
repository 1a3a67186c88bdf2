import type { LoaderFunctionArgs } from '@remix-run/node'
import { requireStaff } from '#app/auth/require.server.ts'
import { priceFileAnswer } from '#app/http/price-file-answer.server.ts'

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireStaff(request, 'desk:prices')
  return priceFileAnswer(params.code ?? '', 'xlsx')
}
