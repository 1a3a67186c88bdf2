import type { ShareKind } from '#app/domain/reports/what-if/result-table.ts'
import type { MarginView, ShareView } from '#app/domain/reports/what-if/what-if-view.ts'
import { EmptyState } from '../../empty-state.tsx'
import { Money } from '../../format/money.tsx'
import { Percent } from '../../format/percent.tsx'
import type { I18n } from '../../i18n/create-i18n.ts'
import { useI18n } from '../../i18n/i18n-context.tsx'
import { textOf, useText } from '../../i18n/use-text.ts'
import { DataTable } from '../../table/data-table.tsx'
import type { TableColumn } from '../../table/table-column.ts'
import type { TableState } from '../../table/table-state.ts'
import { Difference, DifferencePercent } from './difference.tsx'
import { DifferenceBar } from './difference-bar.tsx'

export const shareSpec = {
  sorts: ['name', 'before', 'after', 'difference', 'percent', 'marginAfter', 'moved', 'size'],
  defaultSort: '-size',
  filters: ['effect'],
  pageSize: 50,
} as const

type ShareTableProps = {
  kind: ShareKind
  base: string
  state: TableState
  rows: readonly ShareView[]
  total: number
}

/** Who pays more or less, or what becomes dearer or cheaper: each row leads to its lines. */
export function ShareTable({ kind, base, ...list }: ShareTableProps) {
  const t = useText('whatIf')
  return (
    <DataTable
      {...list}
      caption={t(`tabs.${kind}`)}
      columns={shareColumns(useI18n(), kind).filter(({ key }) => key !== 'code')}
      rowKey={({ code }) => code}
      hrefOf={({ code }) => `${base}/lines?q=${encodeURIComponent(code)}`}
      searchable
      filters={[
        {
          key: 'effect',
          label: t('effect'),
          options: (['dearer', 'cheaper', 'same'] as const).map((value) => {
            return { value, label: t(`effects.${value}`) }
          }),
        },
      ]}
      exportHref={`${base}/${kind}.csv`}
      empty={<EmptyState icon="tag" title={t('noShares')} />}
    />
  )
}

/** The columns of the table and of its export, where the code has one of its own. */
export function shareColumns(i18n: I18n, kind: ShareKind): TableColumn<ShareView>[] {
  const t = textOf(i18n, 'whatIf')
  const nameOf = ({ code, name }: ShareView) => (code ? name : t('retail'))
  return [
    {
      key: 'name',
      header: t(kind === 'companies' ? 'buyer' : 'article'),
      cell: (row) => (
        <>
          {nameOf(row)}
          <span className="block text-small font-normal text-quiet">{row.code}</span>
        </>
      ),
      value: nameOf,
      primary: true,
      sortable: true,
    },
    {
      key: 'code',
      header: t(kind === 'companies' ? 'code' : 'sku'),
      cell: ({ code }) => code,
    },
    ...amountColumns(i18n),
    {
      key: 'size',
      header: t('change'),
      wide: true,
      cell: ({ size }) => <DifferenceBar size={size} />,
      value: () => null,
      sortable: true,
    },
    ...marginColumns(i18n),
    {
      key: 'moved',
      header: t('moved'),
      numeric: true,
      sortable: true,
      cell: ({ moved, lines }) => `${moved} / ${lines}`,
      value: ({ moved }) => moved,
    },
  ]
}

function amountColumns(i18n: I18n): TableColumn<ShareView>[] {
  const t = textOf(i18n, 'whatIf')
  const amount = (key: 'before' | 'after') => ({
    key,
    wide: key === 'before',
    header: t(key),
    numeric: true,
    sortable: true,
    cell: (row: ShareView) => <Money value={row[key]} />,
    value: (row: ShareView) => row[key],
  })
  return [
    amount('before'),
    amount('after'),
    {
      key: 'difference',
      header: t('difference'),
      numeric: true,
      sortable: true,
      cell: ({ difference }) => <Difference value={difference} />,
      value: ({ difference }) => difference,
    },
    {
      key: 'percent',
      header: t('percent'),
      numeric: true,
      sortable: true,
      cell: ({ differencePercent }) => <DifferencePercent value={differencePercent} />,
      value: ({ differencePercent }) => differencePercent,
    },
  ]
}

function marginColumns(i18n: I18n): TableColumn<ShareView>[] {
  const t = textOf(i18n, 'whatIf')
  const column = (key: 'marginBefore' | 'marginAfter', header: string) => ({
    key,
    header,
    numeric: true,
    wide: key === 'marginBefore',
    sortable: key === 'marginAfter',
    cell: (row: ShareView) => <MarginPercent margin={row[key]} />,
    value: (row: ShareView) => row[key]?.percent ?? null,
  })
  return [column('marginBefore', t('marginBefore')), column('marginAfter', t('margin'))]
}

function MarginPercent({ margin }: { margin: MarginView | null }) {
  if (!margin?.percent) return <span className="text-quiet">–</span>
  return (
    <span className={margin.amount.amount.startsWith('-') ? 'text-red' : ''}>
      <Percent percent={margin.percent} />
    </span>
  )
}
