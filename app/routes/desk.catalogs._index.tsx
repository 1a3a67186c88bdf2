import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireStaff } from '#app/auth/require.server.ts'
import { listAssortments } from '#app/domain/catalog/assortment-queries.server.ts'
import { staffMay } from '#app/domain/companies/permissions.ts'
import { SectionTabs } from '#app/ui/agreements/section-tabs.tsx'
import { assortmentSpec, catalogColumns } from '#app/ui/assortments/catalog-columns.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { useI18n } from '#app/ui/i18n/i18n-context.tsx'
import { useText } from '#app/ui/i18n/use-text.ts'
import { LinkButton } from '#app/ui/link-button.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import type { Titled } from '#app/ui/page-title.tsx'
import { DataTable } from '#app/ui/table/data-table.tsx'
import { parseTableState } from '#app/ui/table/table-state.ts'

export const handle: Titled = { title: 'assortments:title' }

export async function loader({ request }: LoaderFunctionArgs) {
  const { role } = await requireStaff(request, 'desk:prices')
  const state = parseTableState(new URL(request.url).searchParams, assortmentSpec)
  return {
    state,
    ...(await listAssortments(state)),
    canEdit: staffMay(role, 'desk:prices-edit'),
  }
}

export default function Catalogs() {
  const { canEdit, ...list } = useLoaderData<typeof loader>()
  const t = useText('assortments')
  const add = canEdit && (
    <LinkButton to="/desk/catalogs/new" kind="primary" icon="plus">
      {t('add')}
    </LinkButton>
  )
  return (
    <>
      <PageHeader title={t('title')} detail={t('help')} action={add} />
      <div className="grid gap-4">
        <SectionTabs />
        <DataTable
          {...list}
          caption={t('title')}
          rowKey={({ code }) => code}
          hrefOf={({ code }) => `/desk/catalogs/${encodeURIComponent(code)}`}
          columns={catalogColumns(useI18n())}
          searchable
          empty={<EmptyState icon="grid" title={t('empty')} action={add} />}
        />
      </div>
    </>
  )
}
