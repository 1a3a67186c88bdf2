import { useRevalidator } from '@remix-run/react'
import { useEffect } from 'react'
import type { ImportProblemView, ImportRunView } from '#app/domain/imports/import-view.ts'
import type { Refusal } from '#app/domain/result.ts'
import { Status } from '../badge.tsx'
import { Quantity } from '../format/quantity.tsx'
import { useText } from '../i18n/use-text.ts'
import { Notice } from '../notice.tsx'
import { PageHeader } from '../page-header.tsx'
import { RefusalNotice } from '../refusal-notice.tsx'
import { ImportDecision } from './import-decision.tsx'
import { ImportProblems } from './import-problems.tsx'
import { ImportReportSection } from './import-report-section.tsx'

type Run = ImportRunView & { problems: readonly ImportProblemView[] }
const secondsBetweenLooks = 2

/** One import: what checking found, what there is to decide, and what became of it. */
export function ImportRunPage({ run, refusal }: { run: Run; refusal: Refusal | undefined }) {
  const t = useText('imports')
  const isBusy = run.status === 'checking' || run.status === 'running'
  useLookAgain(isBusy)
  return (
    <>
      {isBusy && (
        <noscript>
          <meta httpEquiv="refresh" content={String(secondsBetweenLooks)} />
        </noscript>
      )}
      <PageHeader
        title={run.fileName}
        state={<Status kind="import" state={run.status} />}
        detail={t('runDetail', {
          kind: t(`kinds.${run.kind}`),
          mapping: run.mapping,
          by: run.startedBy ?? '–',
        })}
        crumbs={[{ label: t('title'), href: '/desk/import' }]}
        action={<ImportDecision run={run} />}
      />
      <RefusalNotice refusal={refusal} />
      {isBusy && (
        <Notice tone="blue">
          <span role="status">
            {t(run.status === 'checking' ? 'checking' : 'importing')}{' '}
            <Quantity value={String(run.progress)} /> {t('linesRead')}
          </span>
        </Notice>
      )}
      {run.report && !isBusy && <ImportReportSection run={run} report={run.report} />}
      {run.problems.length > 0 && <ImportProblems run={run} problems={run.problems} />}
    </>
  )
}

/** While the job works, the page asks how far it is. */
function useLookAgain(isBusy: boolean) {
  const { revalidate } = useRevalidator()
  useEffect(() => {
    if (!isBusy) return
    const timer = setInterval(revalidate, secondsBetweenLooks * 1000)
    return () => clearInterval(timer)
  }, [isBusy, revalidate])
}
