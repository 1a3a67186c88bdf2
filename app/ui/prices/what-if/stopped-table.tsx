import type { StoppedView } from '#app/domain/reports/what-if/stopped-view.ts'
import { EmptyState } from '../../empty-state.tsx'
import { useI18n } from '../../i18n/i18n-context.tsx'
import { useText } from '../../i18n/use-text.ts'
import { DataTable } from '../../table/data-table.tsx'
import type { TableState } from '../../table/table-state.ts'
import type { MayOpen } from './line-links.tsx'
import { stoppedColumns } from './stopped-columns.tsx'

export const stoppedSpec = {
  sorts: ['document', 'company', 'after'],
  defaultSort: 'document',
  filters: ['flag'],
  pageSize: 50,
} as const

type StoppedTableProps = {
  base: string
  state: TableState
  rows: readonly StoppedView[]
  total: number
  may: MayOpen
}

/** Orders, carts and quotes that nobody could order any more as they stand. */
export function StoppedTable({ base, may, ...list }: StoppedTableProps) {
  const t = useText('whatIf')
  return (
    <DataTable
      {...list}
      caption={t('tabs.stopped')}
      columns={stoppedColumns(useI18n(), may, base)}
      rowKey={({ key }) => key}
      searchable
      filters={[
        {
          key: 'flag',
          label: t('stops.label'),
          options: [
            ...(['lost', 'limit', 'refused'] as const).map((value) => {
              return { value, label: t(`stops.${value}`) }
            }),
            ...(['order', 'cart', 'quote'] as const).map((value) => {
              return { value, label: t(`kinds.${value}`) }
            }),
          ],
        },
      ]}
      exportHref={`${base}/stopped.csv`}
      empty={<EmptyState icon="check" title={t('noStopped')} />}
    />
  )
}
