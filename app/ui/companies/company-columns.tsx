import type { CompanyRow } from '#app/domain/companies/company-row.ts'
import { Money } from '../format/money.tsx'
import type { I18n } from '../i18n/create-i18n.ts'
import { textOf } from '../i18n/use-text.ts'
import { stateColumn } from '../table/state-column.tsx'
import type { TableColumn } from '../table/table-column.ts'

export const companyTableSpec = {
  sorts: ['code', 'name', 'state', 'balance'],
  defaultSort: 'name',
  filters: ['status', 'segment'],
  pageSize: 50,
} as const

/** The columns of the list and of its export. */
export function companyColumns(i18n: I18n): TableColumn<CompanyRow>[] {
  const t = textOf(i18n, 'companies')
  return [
    {
      key: 'name',
      header: t('name'),
      cell: (row) => row.name,
      sortable: true,
      primary: true,
    },
    { key: 'code', header: t('code'), cell: (row) => row.code, sortable: true },
    {
      key: 'place',
      wide: true,
      header: t('place'),
      cell: (row) => [row.city, row.countryCode].filter(Boolean).join(', '),
    },
    { key: 'segments', wide: true, header: t('segments'), cell: (row) => row.segments },
    { key: 'salesRep', header: t('salesRep'), cell: (row) => row.salesRep },
    stateColumn(i18n, 'company', { header: t('state'), sortable: true, of: (row) => row.status }),
    {
      key: 'balance',
      card: 'figure',
      header: t('balance'),
      cell: (row) => <Money value={row.balance} />,
      value: (row) => row.balance,
      numeric: true,
      sortable: true,
    },
  ]
}
