import type { PriceListHead, PriceRowView } from '#app/domain/prices/price-list-view.ts'
import { DescriptionList } from '../description-list.tsx'
import type { FormAnswer } from '../form/form-errors.ts'
import { Percent } from '../format/percent.tsx'
import { useText } from '../i18n/use-text.ts'
import type { TableState } from '../table/table-state.ts'
import { PriceListFrame } from './price-list-frame.tsx'
import { PriceRowForm } from './price-row-form.tsx'
import { PriceRowTable } from './price-row-table.tsx'
import { PriceWindow } from './price-window.tsx'

type ScreenProps = {
  state: TableState
  head: PriceListHead
  rows: readonly PriceRowView[]
  total: number
  editing: PriceRowView | null
  canEdit: boolean
  answer: FormAnswer | undefined
}

/** A price list: what it is, its rows, and the one row that is being added or changed. */
export function PriceListScreen(props: ScreenProps) {
  const { state, head, rows, total, editing, canEdit, answer } = props
  const { currency } = head
  return (
    <PriceListFrame head={head} canEdit={canEdit}>
      <div className="grid gap-6">
        <ListFacts head={head} />
        {canEdit && (
          <PriceRowForm
            key={`${editing?.id ?? 'new'} ${head.revision}`}
            {...{ row: editing, currency, answer }}
          />
        )}
        <PriceRowTable {...{ state, rows, total, currency, canEdit }} />
      </div>
    </PriceListFrame>
  )
}

function ListFacts({ head }: { head: PriceListHead }) {
  const t = useText('priceLists')
  const words = useText('words')
  const { mode, aggregation, overallPercent, exclusive, mergeAllowed, mixGroup } = head.fields
  const group = mixGroup ? ` (${mixGroup})` : ''
  return (
    <DescriptionList
      items={[
        { term: t('window'), value: <PriceWindow {...head} /> },
        { term: t('mode'), value: t(`modes.${mode}`) },
        { term: t('aggregation'), value: `${t(`aggregations.${aggregation}`)}${group}` },
        ...(overallPercent
          ? [{ term: t('percent'), value: <Percent percent={overallPercent} /> }]
          : []),
        ...(exclusive ? [{ term: t('exclusive'), value: words('yes') }] : []),
        ...(mergeAllowed ? [{ term: t('merge'), value: words('yes') }] : []),
      ]}
    />
  )
}
