import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireStaff } from '#app/auth/require.server.ts'
import { staffMay } from '#app/domain/companies/permissions.ts'
import { listPriceLists } from '#app/domain/prices/price-list-queries.server.ts'
import { now } from '#app/http/clock.server.ts'
import { useText } from '#app/ui/i18n/use-text.ts'
import { LinkButton } from '#app/ui/link-button.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import type { Titled } from '#app/ui/page-title.tsx'
import { PriceListTable, priceListSpec } from '#app/ui/prices/price-list-table.tsx'
import { parseTableState } from '#app/ui/table/table-state.ts'

export const handle: Titled = { title: 'priceLists:title' }

export async function loader({ request }: LoaderFunctionArgs) {
  const { scope, role } = await requireStaff(request, 'desk:prices')
  const state = parseTableState(new URL(request.url).searchParams, priceListSpec)
  const { rows, total } = await listPriceLists(
    scope,
    { ...state, states: state.filters.state ?? [] },
    now(),
  )
  return { state, rows, total, canEdit: staffMay(role, 'desk:prices-edit') }
}

export default function PriceLists() {
  const { canEdit, ...table } = useLoaderData<typeof loader>()
  const t = useText('priceLists')
  return (
    <>
      <PageHeader
        title={t('title')}
        more={<LinkButton to="/desk/price-lists/ask">{t('ask')}</LinkButton>}
        action={
          canEdit && (
            <LinkButton to="/desk/price-lists/new" kind="primary">
              {t('new')}
            </LinkButton>
          )
        }
      />
      <PriceListTable {...table} />
    </>
  )
}
