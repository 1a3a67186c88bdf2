import type { PriceListRow } from '#app/domain/prices/price-list-view.ts'
import { audienceNames } from '../agreements/audience-names.ts'
import { EmptyState } from '../empty-state.tsx'
import { Percent } from '../format/percent.tsx'
import { Quantity } from '../format/quantity.tsx'
import type { I18n } from '../i18n/create-i18n.ts'
import { useI18n } from '../i18n/i18n-context.tsx'
import { textOf, useText } from '../i18n/use-text.ts'
import { DataTable } from '../table/data-table.tsx'
import { stateColumn, stateFilter } from '../table/state-column.tsx'
import type { TableColumn } from '../table/table-column.ts'
import type { TableList } from '../table/table-props.ts'
import { PriceWindow } from './price-window.tsx'

export const priceListSpec = {
  sorts: ['name', 'code', 'state', 'currency', 'window', 'percent'],
  defaultSort: 'state',
  filters: ['state'],
  pageSize: 50,
} as const

export function PriceListTable(list: TableList<PriceListRow>) {
  const t = useText('priceLists')
  const i18n = useI18n()
  const states = ['draft', 'scheduled', 'active', 'ended', 'archived']
  return (
    <DataTable
      {...list}
      caption={t('title')}
      rowKey={({ code }) => code}
      hrefOf={({ code }) => `/desk/price-lists/${encodeURIComponent(code)}`}
      searchable
      filters={[stateFilter(i18n, 'priceList', { label: t('status'), states })]}
      columns={priceListColumns(i18n)}
      exportHref="/desk/price-lists.csv"
      empty={<EmptyState icon="tag" title={t('empty')} />}
    />
  )
}

/** The columns of the list and of its export. */
export function priceListColumns(i18n: I18n): TableColumn<PriceListRow>[] {
  const t = textOf(i18n, 'priceLists')
  return [
    { key: 'name', header: t('name'), cell: ({ name }) => name, primary: true, sortable: true },
    {
      key: 'code',
      header: t('code'),
      sortable: true,
      cell: ({ code }) => <span className="nowrap">{code}</span>,
      value: ({ code }) => code,
    },
    {
      key: 'audience',
      header: t('audience'),
      cell: ({ audiences }) => audienceNames(i18n, audiences),
    },
    stateColumn(i18n, 'priceList', {
      header: t('status'),
      sortable: true,
      of: ({ state }) => state,
    }),
    {
      key: 'currency',
      header: t('currency'),
      sortable: true,
      cell: ({ currency, taxMode }) => (
        <span className="nowrap">{`${currency} ${t(taxMode)}`}</span>
      ),
      value: ({ currency, taxMode }) => `${currency} ${t(taxMode)}`,
    },
    {
      key: 'window',
      header: t('window'),
      sortable: true,
      wide: true,
      cell: (row) => <PriceWindow {...row} />,
      value: ({ firstDay, lastDay }) =>
        firstDay || lastDay ? `${firstDay ?? ''}/${lastDay ?? ''}` : t('always'),
    },
    {
      key: 'percent',
      header: t('percent'),
      sortable: true,
      numeric: true,
      wide: true,
      cell: ({ overallPercent }) => (overallPercent ? <Percent percent={overallPercent} /> : '–'),
      value: ({ overallPercent }) => overallPercent,
    },
    {
      key: 'rows',
      header: t('rows'),
      numeric: true,
      wide: true,
      cell: ({ rowCount }) => <Quantity value={String(rowCount)} />,
      value: ({ rowCount }) => rowCount,
    },
  ]
}
