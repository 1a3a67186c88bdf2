import { Form, Link } from '@remix-run/react'
import type { PriceChangeProblem } from '#app/domain/prices/price-list-change.ts'
import type { PriceListHead } from '#app/domain/prices/price-list-view.ts'
import type { RevisionView } from '#app/domain/prices/price-revision-view.ts'
import { ConfirmButton } from '../confirm-button.tsx'
import { EmptyState } from '../empty-state.tsx'
import { Instant } from '../format/instant.tsx'
import { useText } from '../i18n/use-text.ts'
import { Notice } from '../notice.tsx'
import { Pagination } from '../pagination.tsx'
import { RefusalNotice } from '../refusal-notice.tsx'
import { type TableState, tableHref } from '../table/table-state.ts'
import { FieldChangeList } from './field-change-list.tsx'
import { usePriceProblem } from './use-price-problem.ts'

export const priceHistorySpec = { sorts: ['number'], defaultSort: '-number', pageSize: 30 } as const

type Answer = {
  refusal?: { code: string; parameters: Readonly<Record<string, string | number>> }
  problems?: readonly PriceChangeProblem[]
}

type HistoryProps = {
  head: PriceListHead
  state: TableState
  revisions: readonly RevisionView[]
  total: number
  canEdit: boolean
  answer: unknown
}

/** Every saving of a list, latest first, each with what it changed; any former state can come back. */
export function PriceHistory(props: HistoryProps) {
  const { head, state, revisions, total, canEdit, answer } = props
  const t = useText('priceLists')
  if (total === 0) return <EmptyState icon="clock" title={t('noHistory')} />
  return (
    <section className="grid gap-4" aria-label={t('tabs.history')}>
      <Refused answer={answer as Answer | undefined} />
      <ol className="grid gap-3">
        {revisions.map((revision) => (
          <li key={revision.number} className="panel grid gap-2 p-4">
            <Revision code={head.code} revision={revision} />
            {canEdit && revision.number < head.revision && <RollBack number={revision.number} />}
          </li>
        ))}
        {canEdit && <Beginning first={revisions.at(-1)} />}
      </ol>
      <Pagination
        page={state.page}
        pages={Math.ceil(total / state.pageSize)}
        hrefOf={(page) => tableHref(state, { page })}
      />
    </section>
  )
}

function Revision({ code, revision }: { code: string; revision: RevisionView }) {
  const t = useText('priceLists')
  const { number, kind, at, by, note, added, changed, removed, percentages, fields } = revision
  const counts = [
    ...(added > 0 ? [t('rowsAdded', { count: added })] : []),
    ...(changed > 0 ? [t('rowsChanged', { count: changed })] : []),
    ...(removed > 0 ? [t('rowsRemoved', { count: removed })] : []),
    ...(percentages > 0 ? [t('percentagesChanged', { count: percentages })] : []),
  ]
  const href = `/desk/price-lists/${encodeURIComponent(code)}/history/${number}`
  const touchesRows = kind !== 'copied' && counts.length > 0
  return (
    <>
      <p className="flex flex-wrap items-baseline gap-x-2">
        <span className="numeric text-muted">{number}</span>
        <span className="font-medium">{t(`kinds.${kind}`, { note })}</span>
        <span className="text-small text-quiet">
          <Instant value={at} />
          {by && <> · {by}</>}
        </span>
      </p>
      {counts.length > 0 && (
        <p>
          {touchesRows ? (
            <Link to={href} className="text-link">
              {counts.join(', ')}
            </Link>
          ) : (
            counts.join(', ')
          )}
        </p>
      )}
      <FieldChangeList fields={fields} />
    </>
  )
}

function RollBack({ number }: { number: number }) {
  const t = useText('priceLists')
  return (
    <Form method="post">
      <ConfirmButton
        small
        name="revision"
        value={String(number)}
        title={t('rollBackTitle', { revision: number })}
        question={t('rollBackQuestion')}
      >
        {t('rollBack')}
      </ConfirmButton>
    </Form>
  )
}

/** A list that came in before its history was kept: what it was before the first saving. */
function Beginning({ first }: { first: RevisionView | undefined }) {
  const t = useText('priceLists')
  if (first?.number !== 1 || first.kind === 'created' || first.kind === 'copied') return null
  return (
    <li className="panel flex flex-wrap items-center justify-between gap-3 p-4">
      <span className="text-muted">{t('beginning')}</span>
      <RollBack number={0} />
    </li>
  )
}

function Refused({ answer }: { answer: Answer | undefined }) {
  const t = useText('priceLists')
  const textOf = usePriceProblem()
  if (!answer?.problems) return <RefusalNotice refusal={answer?.refusal} />
  return (
    <Notice tone="red" title={t('notRolledBack')}>
      <ul>
        {answer.problems.map((problem) => (
          <li key={`${problem.at} ${problem.code}`}>{textOf(problem)}</li>
        ))}
      </ul>
    </Notice>
  )
}
