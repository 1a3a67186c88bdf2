import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireStaff } from '#app/auth/require.server.ts'
import { seesPriceList } from '#app/domain/prices/price-list-queries.server.ts'
import { findLargestShares } from '#app/domain/reports/what-if/what-if-table-queries.server.ts'
import { notFound } from '#app/http/refusal.server.ts'
import { Overview } from '#app/ui/prices/what-if/overview.tsx'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { scope } = await requireStaff(request, 'desk:prices')
  const code = params.code ?? ''
  if (!(await seesPriceList(scope, code))) return notFound()
  const shares = await findLargestShares(scope, code)
  if (shares === 'no-list') return notFound()
  return { base: `/desk/price-lists/${encodeURIComponent(code)}/what-if`, shares }
}

export default function WhatIfOverview() {
  const { base, shares } = useLoaderData<typeof loader>()
  return shares && <Overview base={base} shares={shares} />
}
