import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireStaff } from '#app/auth/require.server.ts'
import { staffMay } from '#app/domain/companies/permissions.ts'
import { listAgreements } from '#app/domain/prices/agreement-list-queries.server.ts'
import { now } from '#app/http/clock.server.ts'
import { agreementSpec } from '#app/ui/agreements/agreement-columns.tsx'
import { AgreementTable } from '#app/ui/agreements/agreement-table.tsx'
import { SectionTabs } from '#app/ui/agreements/section-tabs.tsx'
import { useText } from '#app/ui/i18n/use-text.ts'
import { LinkButton } from '#app/ui/link-button.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import type { Titled } from '#app/ui/page-title.tsx'
import { parseTableState } from '#app/ui/table/table-state.ts'

export const handle: Titled = { title: 'agreements:title' }

export async function loader({ request }: LoaderFunctionArgs) {
  const { scope, role } = await requireStaff(request, 'desk:prices')
  const state = parseTableState(new URL(request.url).searchParams, agreementSpec)
  const { level: levels = [], state: states = [] } = state.filters
  const list = await listAgreements(scope, { ...state, levels, states, at: now() })
  return { state, ...list, canEdit: staffMay(role, 'desk:prices-edit') }
}

export default function Agreements() {
  const { canEdit, ...list } = useLoaderData<typeof loader>()
  const t = useText('agreements')
  const add = canEdit && (
    <LinkButton to="/desk/agreements/new" kind="primary" icon="plus">
      {t('add')}
    </LinkButton>
  )
  return (
    <>
      <PageHeader title={t('title')} detail={t('help')} action={add} />
      <div className="grid gap-4">
        <SectionTabs />
        <AgreementTable {...list} add={add} />
      </div>
    </>
  )
}
