import { Form } from '@remix-run/react'
import type { ReactNode } from 'react'
import type { WhatIfView } from '#app/domain/reports/what-if/what-if-view.ts'
import type { Refusal } from '#app/domain/result.ts'
import { Status } from '../../badge.tsx'
import { ConfirmButton } from '../../confirm-button.tsx'
import { EmptyState } from '../../empty-state.tsx'
import { formatDay, formatInstant } from '../../format/format-date.ts'
import { formatQuantity } from '../../format/format-number.ts'
import { useFormattingLocale } from '../../i18n/i18n-context.tsx'
import { useText } from '../../i18n/use-text.ts'
import { LinkButton } from '../../link-button.tsx'
import { PageHeader } from '../../page-header.tsx'
import { RefusalNotice } from '../../refusal-notice.tsx'
import { Tabs } from '../../tabs.tsx'
import { ResultFigures } from './result-figures.tsx'
import { RunForm } from './run-form.tsx'
import { isUnderWay, RunNotice } from './run-notice.tsx'

export type WhatIfPageProps = {
  base: string
  view: WhatIfView
  canEdit: boolean
  ownOnly: boolean
  refusal: Refusal | null
  children: ReactNode
}

/** What publishing a draft would do: run it, read it, publish it. */
export function WhatIfPage(props: WhatIfPageProps) {
  const { base, view, canEdit, ownOnly, refusal, children } = props
  const t = useText('whatIf')
  const lists = useText('priceLists')
  const { list, result, run } = view
  const code = encodeURIComponent(list.code)
  return (
    <>
      <PageHeader
        title={t('title')}
        state={<Status kind="priceList" state={list.status} />}
        detail={t('detail', { name: list.name })}
        crumbs={[
          { label: lists('title'), href: '/desk/price-lists' },
          { label: list.name, href: `/desk/price-lists/${code}` },
        ]}
        action={canEdit && <PublishForm base={base} view={view} />}
      />
      <div className="grid gap-5">
        <RefusalNotice refusal={refusal} />
        <RunNotice view={view} />
        {ownOnly && result && <p className="text-small text-muted">{t('ownCompanies')}</p>}
        {canEdit && list.status === 'draft' && !isUnderWay(run) && (
          <RunForm action={base} days={run?.days ?? 0} again={result !== null} />
        )}
        {result ? (
          <Result base={base} result={result}>
            {children}
          </Result>
        ) : (
          <NoResult view={view} />
        )}
      </div>
    </>
  )
}

type ResultProps = { base: string; result: NonNullable<WhatIfView['result']>; children: ReactNode }

function Result({ base, result, children }: ResultProps) {
  const t = useText('whatIf')
  const locale = useFormattingLocale()
  const { run, figures, counts } = result
  const tabs = [
    { label: t('tabs.overview'), href: base },
    { label: t('tabs.companies'), href: `${base}/companies`, count: counts.companies },
    { label: t('tabs.products'), href: `${base}/products`, count: counts.articles },
    {
      label: t('tabs.lines'),
      href: `${base}/lines`,
      count: counts.dearer + counts.cheaper + counts.lost + counts.gained,
    },
    { label: t('tabs.warnings'), href: `${base}/warnings`, count: counts.warnings },
    { label: t('tabs.stopped'), href: `${base}/stopped`, count: counts.stopped },
    { label: t('tabs.documents'), href: `${base}/documents`, count: counts.cartAndQuoteLines },
  ]
  return (
    <>
      <p className="text-small text-muted">
        {t('triedNow', {
          at: formatInstant(locale, run.triedAt ?? ''),
          days: run.days,
          orders: t('orders', counted(locale, counts.orders)),
          lines: t('lines', counted(locale, counts.lines)),
          by: run.startedBy ?? '–',
        })}
      </p>
      <ResultFigures base={base} figures={figures} counts={counts} />
      <Tabs tabs={tabs} label={t('tabs.label')} />
      {children}
      <Reckoning unknown={run.unknownLines} withoutCost={counts.withoutCost} />
    </>
  )
}

/** For a sentence: the number that chooses its form, and as the reader writes it. */
function counted(locale: string, count: number) {
  return { count, shown: formatQuantity(locale, String(count)) }
}

function Reckoning({ unknown, withoutCost }: { unknown: number; withoutCost: number }) {
  const t = useText('whatIf')
  return (
    <details className="text-small text-muted">
      <summary>{t('how')}</summary>
      <p className="mt-2 max-w-form">{t('howText')}</p>
      {unknown > 0 && <p className="mt-2">{t('unknown', { count: unknown })}</p>}
      {withoutCost > 0 && <p className="mt-2">{t('withoutCost', { count: withoutCost })}</p>}
    </details>
  )
}

/** The first run, or a list that is live already. */
function NoResult({ view: { list, run } }: { view: WhatIfView }) {
  const t = useText('whatIf')
  if (isUnderWay(run)) return null
  if (list.status === 'draft')
    return (
      <EmptyState icon="tag" title={t('empty')}>
        {t('emptyHint', { days: 90 })}
      </EmptyState>
    )
  return (
    <EmptyState
      icon="tag"
      title={t('notDraft')}
      action={
        <LinkButton to={`/desk/price-lists/${encodeURIComponent(list.code)}`}>
          {t('toList')}
        </LinkButton>
      }
    >
      {t('notDraftHint')}
    </EmptyState>
  )
}

/** Only what was tried as it is now: a stale result publishes nothing. */
function PublishForm({ base, view: { list, result } }: { base: string; view: WhatIfView }) {
  const t = useText('whatIf')
  const locale = useFormattingLocale()
  if (list.status !== 'draft' || !result || result.run.stale) return null
  const { publishAt } = result.run
  const label = publishAt
    ? t('publishAtDay', { day: formatDay(locale, publishAt.slice(0, 10)) })
    : t('publishNow')
  return (
    <Form method="post" action={base}>
      <input type="hidden" name="from" value={publishAt ?? ''} />
      <ConfirmButton
        kind="primary"
        name="intent"
        value="publish"
        title={label}
        question={t('publishQuestion')}
      >
        {label}
      </ConfirmButton>
    </Form>
  )
}
