import type { LoaderFunctionArgs } from '@remix-run/node'
import { requireStaff } from '#app/auth/require.server.ts'
import { findSheetGoods } from '#app/domain/prices/price-sheet-queries.server.ts'
import { now } from '#app/http/clock.server.ts'
import { notFound } from '#app/http/refusal.server.ts'

/** Articles for a price list's sheet: those with these SKUs, or what a search finds. They carry costs. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireStaff(request, 'desk:prices-edit')
  const search = new URL(request.url).searchParams
  const asked = { skus: search.getAll('sku'), q: (search.get('q') ?? '').slice(0, 100) }
  const goods = (await findSheetGoods(params.code ?? '', asked, now())) ?? notFound()
  return new Response(goods, {
    headers: { 'Content-Type': 'application/json', 'Cache-Control': 'private, no-store' },
  })
}
