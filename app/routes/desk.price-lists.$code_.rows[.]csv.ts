import type { LoaderFunctionArgs } from '@remix-run/node'
import { requireStaff } from '#app/auth/require.server.ts'
import { seesPriceList } from '#app/domain/prices/price-list-queries.server.ts'
import { priceFileAnswer } from '#app/http/price-file-answer.server.ts'
import { notFound } from '#app/http/refusal.server.ts'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { scope } = await requireStaff(request, 'desk:prices')
  const code = params.code ?? ''
  if (!(await seesPriceList(scope, code))) notFound()
  return priceFileAnswer(code, 'csv')
}
