import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireStaff } from '#app/auth/require.server.ts'
import { assignSalesRep, undoSalesRep } from '#app/domain/companies/assign-sales-rep.server.ts'
import { companyStatuses } from '#app/domain/companies/company-choices.ts'
import { listCompanies } from '#app/domain/companies/company-list-queries.server.ts'
import { listCompanyChoices } from '#app/domain/companies/company-queries.server.ts'
import { staffMay } from '#app/domain/companies/permissions.ts'
import { answerBulkChange } from '#app/http/bulk-change.server.ts'
import { AssignRep } from '#app/ui/companies/assign-rep.tsx'
import { companyColumns, companyTableSpec } from '#app/ui/companies/company-columns.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { useI18n } from '#app/ui/i18n/i18n-context.tsx'
import { useText } from '#app/ui/i18n/use-text.ts'
import { LinkButton } from '#app/ui/link-button.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import type { Titled } from '#app/ui/page-title.tsx'
import { DataTable } from '#app/ui/table/data-table.tsx'
import { stateFilter } from '#app/ui/table/state-column.tsx'
import { parseTableState } from '#app/ui/table/table-state.ts'

export const handle: Titled = { title: 'assortments:segments.companies' }

export async function loader({ request }: LoaderFunctionArgs) {
  const { scope, role } = await requireStaff(request, 'desk:companies')
  const state = parseTableState(new URL(request.url).searchParams, companyTableSpec)
  const [list, { segments, reps }] = await Promise.all([
    listCompanies(scope, state),
    listCompanyChoices(),
  ])
  return { state, ...list, segments, reps, editable: staffMay(role, 'desk:companies-edit') }
}

export async function action({ request }: ActionFunctionArgs) {
  const { userId: actorId, scope } = await requireStaff(request, 'desk:companies-edit')
  return answerBulkChange(request, {
    list: '/desk/companies',
    spec: companyTableSpec,
    read: (view) => listCompanies(scope, view),
    keyOf: ({ code }) => code,
    told: 'companies:assigned',
    async change(codes, fields, batch) {
      const repEmail = String(fields.get('rep') ?? '') || null
      const assigned = await assignSalesRep(scope, { actorId, codes, repEmail, batch })
      return assigned.ok ? assigned.value : null
    },
    undo: (batch) => undoSalesRep(scope, { actorId, ...batch }),
  })
}

export default function Companies() {
  const { state, rows, total, segments, reps, editable } = useLoaderData<typeof loader>()
  const t = useText('companies')
  const i18n = useI18n()
  const add = editable && (
    <LinkButton to="/desk/companies/new" kind="primary" icon="plus">
      {t('add')}
    </LinkButton>
  )
  return (
    <>
      <PageHeader title={t('title')} action={add} />
      <DataTable
        caption={t('title')}
        state={state}
        rows={rows}
        total={total}
        rowKey={({ code }) => code}
        hrefOf={({ code }) => `/desk/companies/${encodeURIComponent(code)}`}
        columns={companyColumns(i18n)}
        exportHref="/desk/companies.csv"
        filters={[
          stateFilter(i18n, 'company', {
            key: 'status',
            label: t('state'),
            states: companyStatuses,
          }),
          { key: 'segment', label: t('segments'), options: segments },
        ]}
        searchable
        bulk={editable && <AssignRep reps={reps} />}
        empty={<EmptyState icon="building" title={t('empty')} action={add} />}
      />
    </>
  )
}
