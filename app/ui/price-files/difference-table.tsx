import type { DifferenceView } from '#app/domain/imports/difference-view.ts'
import { Badge } from '../badge.tsx'
import { EmptyState } from '../empty-state.tsx'
import { formatQuantity } from '../format/format-number.ts'
import { Percent } from '../format/percent.tsx'
import { useFormattingLocale } from '../i18n/i18n-context.tsx'
import { useText } from '../i18n/use-text.ts'
import { DataTable } from '../table/data-table.tsx'
import type { TableState } from '../table/table-state.ts'
import { ChangedValue, RowWindow } from './changed-value.tsx'

export const differenceSpec = {
  sorts: ['line', 'percent'],
  defaultSort: 'line',
  filters: ['effect'],
  pageSize: 100,
} as const

const tones = { added: 'green', changed: 'blue', removed: 'red' } as const
const effects = ['added', 'changed', 'removed'] as const

type Props = {
  state: TableState
  rows: readonly DifferenceView[]
  total: number
  currency: string
}

/** What a file would change, before and after. */
export function DifferenceTable({ state, rows, total, currency }: Props) {
  const t = useText('priceFiles')
  return (
    <DataTable
      caption={t('difference')}
      state={state}
      rows={rows}
      total={total}
      rowKey={({ id }) => id}
      searchable
      filters={[
        {
          key: 'effect',
          label: t('effect'),
          options: effects.map((value) => ({ value, label: t(`effects.${value}`) })),
        },
      ]}
      columns={[
        { key: 'name', header: t('what'), primary: true, cell: ({ name }) => name },
        { key: 'product', header: t('product'), cell: (row) => <Subject row={row} /> },
        {
          key: 'effect',
          header: t('effect'),
          cell: ({ effect }) => <Badge tone={tones[effect]}>{t(`effects.${effect}`)}</Badge>,
        },
        {
          key: 'value',
          header: t('value'),
          numeric: true,
          cell: ({ change }) => <ChangedValue change={change} currency={currency} />,
        },
        {
          key: 'percent',
          header: t('percent'),
          numeric: true,
          sortable: true,
          cell: ({ percent }) => (percent === null ? '' : <Percent percent={percent} />),
        },
        { key: 'window', header: t('window'), cell: ({ change }) => <RowWindow change={change} /> },
        {
          key: 'line',
          header: t('line'),
          numeric: true,
          sortable: true,
          cell: ({ line }) => line ?? '–',
        },
      ]}
      empty={<EmptyState icon="check" title={t('nothingChanges')} />}
    />
  )
}

/** A SKU's product with its unit and break; or what a percentage is for. */
function Subject({ row: { product, change } }: { row: DifferenceView }) {
  const t = useText('priceFiles')
  const locale = useFormattingLocale()
  if (!('key' in change))
    return t('product' in change.target ? 'percentOfProduct' : 'percentOfCategory')
  const { minimumQuantity, unit } = change.key
  const minimum = formatQuantity(locale, minimumQuantity)
  return (
    <>
      {product}
      <span className="block text-small text-quiet">{t('fromQuantity', { minimum, unit })}</span>
    </>
  )
}
