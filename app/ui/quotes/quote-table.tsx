import type { QuoteRowView } from '#app/domain/quotes/quote-view.ts'
import { EmptyState } from '../empty-state.tsx'
import { Day } from '../format/day.tsx'
import { Instant } from '../format/instant.tsx'
import { Money } from '../format/money.tsx'
import type { I18n } from '../i18n/create-i18n.ts'
import { useI18n } from '../i18n/i18n-context.tsx'
import { textOf, useText } from '../i18n/use-text.ts'
import { LinkButton } from '../link-button.tsx'
import { DataTable } from '../table/data-table.tsx'
import { stateColumn } from '../table/state-column.tsx'
import type { TableColumn } from '../table/table-column.ts'
import type { TableState } from '../table/table-state.ts'

export const quoteTableSpec = {
  sorts: ['number', 'company', 'state', 'validOn', 'total', 'updatedAt'],
  defaultSort: '-updatedAt',
  filters: ['status', 'waiting'],
  pageSize: 50,
} as const

/** The states that both sides meet. */
const quoteStatuses = [
  'requested',
  'inReview',
  'needsInfo',
  'quoted',
  'accepted',
  'converted',
  'declined',
  'cancelled',
  'expired',
] as const

/** What is the one side's alone until it is sent. */
const ownStatuses = { account: ['draft'], desk: ['prepared', 'discarded'] } as const

type QuoteTableProps = {
  surface: 'account' | 'desk'
  state: TableState
  rows: readonly QuoteRowView[]
  total: number
}

/** Quotes of a company, or of the desk with their companies and what waits inside the house. */
export function QuoteTable({ surface, ...list }: QuoteTableProps) {
  const t = useText('quotes')
  const i18n = useI18n()
  return (
    <DataTable
      {...list}
      caption={t('title')}
      columns={quoteColumns(i18n, surface)}
      exportHref={`/${surface}/quotes.csv`}
      rowKey={({ number }) => number}
      hrefOf={({ number }) => `/${surface}/quotes/${number}`}
      searchable
      filters={[
        {
          key: 'status',
          label: t('state'),
          options: [...ownStatuses[surface], ...quoteStatuses].map((value) => ({
            value,
            label: i18n.t(`states:quote.${value}`),
          })),
        },
        {
          key: 'waiting',
          label: t('waiting'),
          options: [
            ...(surface === 'desk' ? [{ value: 'manager', label: t('waits.manager') }] : []),
            { value: 'rep', label: t('waits.rep') },
            { value: 'buyer', label: surface === 'desk' ? t('waits.buyer') : t('waits.me') },
          ],
        },
      ]}
      empty={
        <EmptyState
          title={surface === 'desk' ? t('deskEmpty') : t('empty')}
          action={surface === 'account' && <LinkButton to="/cart">{t('emptyAction')}</LinkButton>}
        />
      }
    />
  )
}

const inHouse: readonly string[] = ['pendingInternal', 'approved', 'changesRequested']

/** The columns of the list and of its export; only the desk sees what waits inside the house. */
export function quoteColumns(i18n: I18n, surface: 'account' | 'desk'): TableColumn<QuoteRowView>[] {
  const t = textOf(i18n, 'quotes')
  const isDesk = surface === 'desk'
  const stateOf = ({ status, versionStatus }: QuoteRowView) =>
    isDesk && inHouse.includes(versionStatus) ? versionStatus : status
  return [
    {
      key: 'number',
      header: t('number'),
      cell: (row) => row.number,
      sortable: true,
      primary: true,
    },
    ...(isDesk
      ? [
          {
            key: 'company',
            header: t('company'),
            cell: (row: QuoteRowView) => row.company,
            sortable: true,
          },
        ]
      : []),
    stateColumn(i18n, 'quote', { header: t('state'), sortable: true, of: (row) => stateOf(row) }),
    {
      key: 'total',
      card: 'figure',
      header: t('total'),
      cell: (row) => <Money value={row.total} />,
      value: (row) => row.total,
      numeric: true,
      sortable: true,
    },
    {
      key: 'validOn',
      wide: true,
      header: t('validOn'),
      cell: (row) => <Day value={row.validOn} />,
      value: (row) => row.validOn,
      sortable: true,
    },
    { key: 'requestedBy', wide: true, header: t('requestedBy'), cell: (row) => row.requestedBy },
    {
      key: 'updatedAt',
      header: t('updated'),
      cell: (row) => <Instant value={row.updatedAt} />,
      value: (row) => row.updatedAt,
      sortable: true,
    },
  ]
}
