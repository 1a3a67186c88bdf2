import { Form, Link } from '@remix-run/react'
import type { DifferenceView } from '#app/domain/imports/difference-view.ts'
import type { ImportProblemView, ImportRunView } from '#app/domain/imports/import-view.ts'
import type { Refusal } from '#app/domain/result.ts'
import { Status } from '../badge.tsx'
import { Button } from '../button.tsx'
import { Figures } from '../figures.tsx'
import { Quantity } from '../format/quantity.tsx'
import { useText } from '../i18n/use-text.ts'
import { ImportProblems } from '../imports/import-problems.tsx'
import { ImportReportSection } from '../imports/import-report-section.tsx'
import { RunProgress } from '../imports/run-progress.tsx'
import { Notice } from '../notice.tsx'
import { PageHeader } from '../page-header.tsx'
import { RefusalNotice } from '../refusal-notice.tsx'
import type { TableState } from '../table/table-state.ts'
import { DifferenceTable } from './difference-table.tsx'

type Run = ImportRunView & {
  priceList: { code: string; name: string; currency: string }
  problems: readonly ImportProblemView[]
}
type Screen = {
  run: Run
  state: TableState
  rows: readonly DifferenceView[]
  total: number
  refusal: Refusal | undefined
}

/** What a file would do to its list, what is wrong with it, and what there is to decide. */
export function PriceFileScreen({ run, state, rows, total, refusal }: Screen) {
  const t = useText('priceFiles')
  const lists = useText('priceLists')
  const { code, name, currency } = run.priceList
  const base = `/desk/price-lists/${encodeURIComponent(code)}`
  const isShown = run.status === 'previewed' && run.report !== null
  return (
    <>
      <PageHeader
        title={run.fileName}
        state={<Status kind="import" state={run.status} />}
        detail={t(run.wholeList ? 'runWhole' : 'runPart', { by: run.startedBy ?? '–' })}
        crumbs={[
          { label: lists('title'), href: '/desk/price-lists' },
          { label: name, href: base },
          { label: t('title'), href: `${base}/files` },
        ]}
        action={isShown && <Decision run={run} />}
      />
      <RefusalNotice refusal={refusal} />
      <RunProgress run={run} />
      {run.status === 'failed' && run.report && (
        <ImportReportSection run={run} report={run.report} />
      )}
      {run.status === 'done' && (
        <Notice tone="green">
          {t('done')}{' '}
          <Link to={base} className="text-link">
            {name}
          </Link>
        </Notice>
      )}
      {(isShown || run.status === 'done') && <Counts run={run} />}
      {run.problems.length > 0 && <ImportProblems run={run} problems={run.problems} />}
      {isShown && (
        <div className="mt-6">
          <DifferenceTable state={state} rows={rows} total={total} currency={currency} />
        </div>
      )}
    </>
  )
}

function Counts({ run: { report } }: { run: Run }) {
  const t = useText('priceFiles')
  if (!report) return null
  const { created, updated, removed = 0, unchanged, refused } = report
  const figure = (label: string, lines: number, href?: string) => ({
    label,
    value: <Quantity value={String(lines)} />,
    ...(href && lines > 0 ? { href } : {}),
  })
  return (
    <Figures
      figures={[
        figure(t('effects.added'), created, '?effect=added'),
        figure(t('effects.changed'), updated, '?effect=changed'),
        figure(t('effects.removed'), removed, '?effect=removed'),
        figure(t('unchanged'), unchanged),
        figure(t('refusedLines'), refused.lines),
      ]}
    />
  )
}

function Decision({ run: { report } }: { run: Run }) {
  const t = useText('priceFiles')
  const { created = 0, updated = 0, removed = 0, problemCount = 0 } = report ?? {}
  const count = created + updated + removed
  return (
    <Form method="post" className="flex flex-wrap gap-2">
      <Button name="intent" value="discard" kind="quiet">
        {t('discard')}
      </Button>
      {count > 0 && (
        <Button name="intent" value={problemCount > 0 ? 'applyPartly' : 'apply'} kind="primary">
          {t(problemCount > 0 ? 'applyPartly' : 'apply', { count })}
        </Button>
      )}
    </Form>
  )
}
