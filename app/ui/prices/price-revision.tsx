import { Link } from '@remix-run/react'
import type {
  PercentageChangeView,
  RevisionView,
  RowChangeView,
} from '#app/domain/prices/price-revision-view.ts'
import { Day } from '../format/day.tsx'
import { Instant } from '../format/instant.tsx'
import { Money } from '../format/money.tsx'
import { Percent } from '../format/percent.tsx'
import { useI18n } from '../i18n/i18n-context.tsx'
import { useText } from '../i18n/use-text.ts'
import { DataTable } from '../table/data-table.tsx'
import type { TableState } from '../table/table-state.ts'
import { breakColumns } from './break-columns.tsx'
import { FieldChangeList } from './field-change-list.tsx'

export const priceRevisionSpec = { sorts: ['row'], defaultSort: 'row', pageSize: 100 } as const

type RevisionProps = {
  code: string
  currency: string
  state: TableState
  revision: RevisionView
  rows: readonly RowChangeView[]
  percentages: readonly PercentageChangeView[]
}

/** One saving of a list: each row before and after. */
export function PriceRevision(props: RevisionProps) {
  const { code, currency, state, revision, rows, percentages } = props
  const t = useText('priceLists')
  const { number, kind, at, by, note, added, changed, removed, fields } = revision
  const total = added + changed + removed
  return (
    <section className="grid gap-4" aria-labelledby="revision">
      <div>
        <h2 id="revision">
          {number} · {t(`kinds.${kind}`, { note })}
        </h2>
        <p className="text-muted">
          <Instant value={at} />
          {by && <> · {by}</>} ·{' '}
          <Link to={`/desk/price-lists/${encodeURIComponent(code)}/history`} className="text-link">
            {t('allHistory')}
          </Link>
        </p>
      </div>
      <FieldChangeList fields={fields} />
      {percentages.length > 0 && <Percentages percentages={percentages} />}
      {total > 0 && <RowChanges {...{ state, rows, total, currency }} />}
    </section>
  )
}

type RowChangesProps = Pick<RevisionProps, 'state' | 'rows' | 'currency'> & { total: number }

function RowChanges({ state, rows, total, currency }: RowChangesProps) {
  const t = useText('priceLists')
  const i18n = useI18n()
  return (
    <DataTable
      caption={t('rows')}
      state={state}
      rows={rows}
      total={total}
      rowKey={({ id }) => id}
      columns={[
        ...breakColumns(i18n),
        { key: 'from', header: t('firstDay'), cell: ({ firstDay }) => <Day value={firstDay} /> },
        {
          key: 'before',
          header: t('before'),
          numeric: true,
          cell: ({ before }) => <Side side={before} currency={currency} />,
        },
        {
          key: 'after',
          header: t('after'),
          numeric: true,
          cell: ({ after }) => <Side side={after} currency={currency} />,
        },
      ]}
    />
  )
}

function Side({ side, currency }: { side: RowChangeView['before']; currency: string }) {
  const words = useText('words')
  if (!side) return <span className="text-quiet">–</span>
  const { unitPrice, priceBase, lastDay } = side
  return (
    <span>
      <Money value={{ amount: unitPrice, currency }} />
      {priceBase > 1 && <span className="text-muted"> / {priceBase}</span>}
      {lastDay && (
        <span className="block text-small text-muted">
          {words('until')} <Day value={lastDay} />
        </span>
      )}
    </span>
  )
}

function Percentages({ percentages }: { percentages: readonly PercentageChangeView[] }) {
  return (
    <ul className="grid gap-1">
      {percentages.map(({ id, name, before, after }) => (
        <li key={id}>
          {name}: {before ? <Percent percent={before} /> : '–'} →{' '}
          {after ? <Percent percent={after} /> : '–'}
        </li>
      ))}
    </ul>
  )
}
