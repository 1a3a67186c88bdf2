import type { LineKind } from '#app/domain/reports/what-if/result-table.ts'
import type { LineView } from '#app/domain/reports/what-if/what-if-view.ts'
import { EmptyState } from '../../empty-state.tsx'
import type { I18n } from '../../i18n/create-i18n.ts'
import { useI18n } from '../../i18n/i18n-context.tsx'
import { useText } from '../../i18n/use-text.ts'
import { DataTable } from '../../table/data-table.tsx'
import type { TableState } from '../../table/table-state.ts'
import { lineColumns } from './line-columns.tsx'
import type { MayOpen } from './line-links.tsx'

const flags = {
  lines: ['dearer', 'cheaper', 'lost', 'gained', 'outOfBreak'],
  warnings: ['belowCost', 'belowFloor', 'newlyBelow', 'lost', 'gained', 'outOfBreak'],
  documents: ['cart', 'quote', 'dearer', 'cheaper', 'lost', 'gained', 'outOfBreak', 'frozen'],
} as const
type Flag = (typeof flags)[LineKind][number]

export const lineSpec = {
  sorts: ['document', 'company', 'sku', 'difference'],
  defaultSort: 'document',
  filters: ['flag'],
  pageSize: 50,
} as const

const nothing = { lines: 'noLines', warnings: 'noWarnings', documents: 'noDocuments' } as const

type LineTableProps = {
  kind: LineKind
  base: string
  state: TableState
  rows: readonly LineView[]
  total: number
  may: MayOpen
}

/** Lines of orders, carts and quotes with their prices before and after. */
export function LineTable({ kind, base, may, ...list }: LineTableProps) {
  const t = useText('whatIf')
  const i18n = useI18n()
  return (
    <DataTable
      {...list}
      caption={t(`tabs.${kind}`)}
      columns={lineColumns(i18n, kind, may)}
      rowKey={({ key }) => key}
      searchable
      filters={[
        {
          key: 'flag',
          label: t('effect'),
          options: flags[kind].map((value) => ({ value, label: flagLabel(i18n, value) })),
        },
      ]}
      exportHref={`${base}/${kind}.csv`}
      empty={<EmptyState icon="check" title={t(nothing[kind])} />}
    />
  )
}

function flagLabel(i18n: I18n, flag: Flag): string {
  if (flag === 'cart' || flag === 'quote') return i18n.t(`whatIf:kinds.${flag}`)
  const group = ['belowCost', 'belowFloor', 'newlyBelow', 'frozen', 'outOfBreak'].includes(flag)
    ? 'flags'
    : 'effects'
  return i18n.t(`whatIf:${group}.${flag}`)
}
