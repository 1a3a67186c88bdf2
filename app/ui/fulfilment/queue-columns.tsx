import type { QueueRow } from '#app/domain/fulfilment/queue-row.ts'
import { Day } from '../format/day.tsx'
import type { I18n } from '../i18n/create-i18n.ts'
import { textOf } from '../i18n/use-text.ts'
import { stateColumn } from '../table/state-column.tsx'
import type { TableColumn } from '../table/table-column.ts'

export const queueTableSpec = {
  sorts: ['number', 'company', 'city', 'state', 'orderedOn', 'requestedOn', 'lines'],
  defaultSort: 'requestedOn',
  pageSize: 50,
} as const

/** What waits to leave: the columns of the list and of its export. */
export function queueColumns(i18n: I18n): TableColumn<QueueRow>[] {
  const t = textOf(i18n, 'fulfilment')
  return [
    {
      key: 'number',
      header: t('order'),
      primary: true,
      sortable: true,
      cell: ({ number }) => number,
    },
    {
      key: 'company',
      header: t('company'),
      sortable: true,
      cell: ({ companyName }) => companyName,
    },
    { key: 'city', wide: true, header: t('shipTo'), sortable: true, cell: ({ city }) => city },
    stateColumn(i18n, 'order', { header: t('state'), sortable: true, of: ({ status }) => status }),
    {
      key: 'orderedOn',
      header: t('placed'),
      sortable: true,
      cell: ({ orderedOn }) => <Day value={orderedOn} />,
      value: (row) => row.orderedOn,
    },
    {
      key: 'requestedOn',
      header: t('requested'),
      sortable: true,
      cell: ({ requestedOn }) => <Day value={requestedOn} />,
      value: (row) => row.requestedOn,
    },
    {
      key: 'lines',
      card: 'figure',
      header: t('lines'),
      numeric: true,
      sortable: true,
      cell: ({ lines }) => t('linesToShip', { count: lines }),
      value: (row) => row.lines,
    },
  ]
}
