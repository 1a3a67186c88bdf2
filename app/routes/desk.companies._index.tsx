import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireStaff } from '#app/auth/require.server.ts'
import { companyStatuses } from '#app/domain/companies/company-form.ts'
import {
  type CompanyRow,
  listCompanies,
} from '#app/domain/companies/company-list-queries.server.ts'
import { listCompanyChoices } from '#app/domain/companies/company-queries.server.ts'
import { staffMay } from '#app/domain/companies/permissions.ts'
import { Status } from '#app/ui/badge.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { Money } from '#app/ui/format/money.tsx'
import { useText } from '#app/ui/i18n/use-text.ts'
import { LinkButton } from '#app/ui/link-button.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { DataTable } from '#app/ui/table/data-table.tsx'
import { parseTableState } from '#app/ui/table/table-state.ts'

export const meta: MetaFunction = () => [{ title: 'Companies · Angro' }]

const spec = {
  sorts: ['code', 'name', 'balance'],
  defaultSort: 'name',
  filters: ['status', 'segment'],
  pageSize: 50,
} as const

export async function loader({ request }: LoaderFunctionArgs) {
  const { scope, role } = await requireStaff(request, 'desk:companies')
  const state = parseTableState(new URL(request.url).searchParams, spec)
  const [list, { segments }] = await Promise.all([
    listCompanies(scope, state),
    listCompanyChoices(),
  ])
  return { state, ...list, segments, editable: staffMay(role, 'desk:companies-edit') }
}

export default function Companies() {
  const { state, rows, total, segments, editable } = useLoaderData<typeof loader>()
  const t = useText('companies')
  const states = useText('states')
  const add = editable && (
    <LinkButton to="/desk/companies/new" kind="primary" icon="plus">
      {t('add')}
    </LinkButton>
  )
  const statuses = companyStatuses.map((value) => ({ value, label: states(`company.${value}`) }))
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
        columns={useColumns()}
        filters={[
          { key: 'status', label: t('state'), options: statuses },
          { key: 'segment', label: t('segments'), options: segments },
        ]}
        searchable
        empty={<EmptyState icon="building" title={t('empty')} action={add} />}
      />
    </>
  )
}

function useColumns() {
  const t = useText('companies')
  return [
    {
      key: 'name',
      header: t('name'),
      cell: (row: CompanyRow) => row.name,
      sortable: true,
      primary: true,
    },
    { key: 'code', header: t('code'), cell: (row: CompanyRow) => row.code, sortable: true },
    {
      key: 'place',
      header: t('place'),
      cell: (row: CompanyRow) => [row.city, row.countryCode].filter(Boolean).join(', '),
    },
    { key: 'segments', header: t('segments'), cell: (row: CompanyRow) => row.segments },
    { key: 'salesRep', header: t('salesRep'), cell: (row: CompanyRow) => row.salesRep },
    {
      key: 'state',
      header: t('state'),
      cell: (row: CompanyRow) => <Status kind="company" state={row.status} />,
    },
    {
      key: 'balance',
      header: t('balance'),
      cell: (row: CompanyRow) => <Money value={row.balance} />,
      numeric: true,
      sortable: true,
    },
  ]
}
