import { Form } from '@remix-run/react'
import type { PriceListDetail, PriceRowView } from '#app/domain/prices/price-list-view.ts'
import { Status } from '../badge.tsx'
import { Button } from '../button.tsx'
import { DescriptionList } from '../description-list.tsx'
import type { FormAnswer } from '../form/form-errors.ts'
import { Percent } from '../format/percent.tsx'
import { useText } from '../i18n/use-text.ts'
import { PageHeader } from '../page-header.tsx'
import type { TableState } from '../table/table-state.ts'
import { Window } from './price-list-table.tsx'
import { PriceListTabs } from './price-list-tabs.tsx'
import { PriceRowForm } from './price-row-form.tsx'
import { PriceRowTable } from './price-row-table.tsx'

type ScreenProps = {
  state: TableState
  list: PriceListDetail
  editing: PriceRowView | null
  canEdit: boolean
  answer: FormAnswer | undefined
}

/** A price list: what it is, its rows, and the one row that is being added or changed. */
export function PriceListScreen({ state, list, editing, canEdit, answer }: ScreenProps) {
  const t = useText('priceLists')
  return (
    <>
      <PageHeader
        title={list.name}
        state={<Status kind="priceList" state={list.status} />}
        detail={list.code}
        crumbs={[{ label: t('title'), href: '/desk/price-lists' }]}
        action={canEdit && <StatusForm status={list.status} />}
      />
      <PriceListTabs code={list.code} canEdit={canEdit} />
      <div className="grid gap-6">
        <ListFacts list={list} />
        {canEdit && (
          <PriceRowForm
            key={`${editing?.id ?? 'new'} ${list.total}`}
            row={editing}
            currency={list.currency}
            answer={answer}
          />
        )}
        <PriceRowTable state={state} list={list} canEdit={canEdit} />
      </div>
    </>
  )
}

function ListFacts({ list }: { list: PriceListDetail }) {
  const t = useText('priceLists')
  const words = useText('words')
  const { currency, taxMode, mode, aggregation, overallPercent, exclusive, mergeAllowed } = list
  return (
    <DescriptionList
      items={[
        { term: t('currency'), value: `${currency} ${t(taxMode)}` },
        { term: t('window'), value: <Window {...list} /> },
        { term: t('mode'), value: t(`modes.${mode}`) },
        { term: t('aggregation'), value: t(`aggregations.${aggregation}`) },
        ...(overallPercent
          ? [{ term: t('percent'), value: <Percent percent={overallPercent} /> }]
          : []),
        ...(exclusive ? [{ term: t('exclusive'), value: words('yes') }] : []),
        ...(mergeAllowed ? [{ term: t('merge'), value: words('yes') }] : []),
      ]}
    />
  )
}

function StatusForm({ status }: { status: PriceListDetail['status'] }) {
  const t = useText('priceLists')
  return (
    <Form method="post" className="flex gap-2">
      {status === 'active' ? (
        <>
          <Button name="intent" value="draft" kind="quiet">
            {t('toDraft')}
          </Button>
          <Button name="intent" value="archive">
            {t('archive')}
          </Button>
        </>
      ) : (
        <Button name="intent" value="publish" kind="primary">
          {t('publish')}
        </Button>
      )}
    </Form>
  )
}
