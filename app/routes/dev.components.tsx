import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireVisitor } from '#app/auth/require.server.ts'
import { env } from '#app/env.server.ts'
import {
  ButtonSpecimens,
  OverlaySpecimens,
  StateSpecimens,
} from '#app/ui/dev/control-specimens.tsx'
import { FormSpecimens, QuantitySpecimens } from '#app/ui/dev/form-specimens.tsx'
import { EmptySpecimens, RecordSpecimen } from '#app/ui/dev/record-specimens.tsx'
import { sampleViewers } from '#app/ui/dev/sample-viewers.ts'
import { TableSpecimen } from '#app/ui/dev/table-specimens.tsx'
import { AccountLayout } from '#app/ui/layout/account-layout.tsx'
import { DeskLayout } from '#app/ui/layout/desk-layout.tsx'
import { ShopLayout } from '#app/ui/layout/shop-layout.tsx'
import { parseTableState } from '#app/ui/table/table-state.ts'

const spec = {
  sorts: ['number', 'company', 'placedOn', 'total'],
  defaultSort: '-placedOn',
  filters: ['status'],
  pageSize: 12,
} as const

/** Every component in every state, for looking at and for axe; `?surface=desk`, `?count=1000`. Not in production. */
export async function loader({ request }: LoaderFunctionArgs) {
  await requireVisitor(request)
  if (env.ANGRO_ENV === 'production') throw new Response(null, { status: 404 })
  const search = new URL(request.url).searchParams
  const count = Math.min(Number(search.get('count') ?? spec.pageSize) || 0, 1000)
  const surface = search.get('surface') ?? 'shop'
  return { state: parseTableState(search, spec), count, surface }
}

export default function Components() {
  const { state, count, surface } = useLoaderData<typeof loader>()
  const content = (
    <>
      <h1 className="text-display">Components</h1>
      <RecordSpecimen />
      <TableSpecimen state={state} count={count} />
      <ButtonSpecimens />
      <StateSpecimens />
      <OverlaySpecimens />
      <QuantitySpecimens />
      <FormSpecimens />
      <EmptySpecimens />
    </>
  )
  if (surface === 'desk') return <DeskLayout viewer={sampleViewers.staff}>{content}</DeskLayout>
  const Layout = surface === 'account' ? AccountLayout : ShopLayout
  return (
    <Layout viewer={sampleViewers.contact} cartLines={7}>
      {content}
    </Layout>
  )
}
