import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireStaff } from '#app/auth/require.server.ts'
import { staffMay } from '#app/domain/companies/permissions.ts'
import { findPriceList } from '#app/domain/prices/price-list-queries.server.ts'
import { findRevision } from '#app/domain/prices/price-revision-queries.server.ts'
import { now } from '#app/http/clock.server.ts'
import { notFound } from '#app/http/refusal.server.ts'
import type { Titled } from '#app/ui/page-title.tsx'
import { PriceListFrame } from '#app/ui/prices/price-list-frame.tsx'
import { PriceRevision, priceRevisionSpec } from '#app/ui/prices/price-revision.tsx'
import { parseTableState } from '#app/ui/table/table-state.ts'

export const handle: Titled<typeof loader> = { title: ({ data }) => data?.head.name }

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { scope, role } = await requireStaff(request, 'desk:prices')
  const code = params.code ?? ''
  const number = /^\d{1,9}$/.test(params.number ?? '') ? Number(params.number) : -1
  const state = parseTableState(new URL(request.url).searchParams, priceRevisionSpec)
  const head = (await findPriceList(scope, code, now())) ?? notFound()
  const found = (await findRevision(scope, { code, number }, state)) ?? notFound()
  return { head, state, ...found, canEdit: staffMay(role, 'desk:prices-edit') }
}

export default function PriceListRevision() {
  const { head, canEdit, ...revision } = useLoaderData<typeof loader>()
  return (
    <PriceListFrame head={head} canEdit={canEdit}>
      <PriceRevision {...revision} currency={head.currency} code={head.code} />
    </PriceListFrame>
  )
}
