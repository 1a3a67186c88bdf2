import type { ImportProblemView, ImportRunView } from '#app/domain/imports/import-view.ts'
import { mappingChoices } from '#app/domain/imports/mapping-choices.ts'
import type { Refusal } from '#app/domain/result.ts'
import { Status } from '../badge.tsx'
import { useText } from '../i18n/use-text.ts'
import { PageHeader } from '../page-header.tsx'
import { RefusalNotice } from '../refusal-notice.tsx'
import { ImportDecision } from './import-decision.tsx'
import { ImportProblems } from './import-problems.tsx'
import { ImportReportSection } from './import-report-section.tsx'
import { NextSteps } from './next-steps.tsx'
import { RunProgress } from './run-progress.tsx'

type Run = ImportRunView & { problems: readonly ImportProblemView[] }

/** One import: what checking found, what there is to decide, and what became of it. */
export function ImportRunPage({ run, refusal }: { run: Run; refusal: Refusal | undefined }) {
  const t = useText('imports')
  const mapping = mappingChoices.find((name) => name === run.mapping)
  const isBusy = run.status === 'checking' || run.status === 'running'
  return (
    <>
      <PageHeader
        title={run.fileName}
        state={<Status kind="import" state={run.status} />}
        detail={t('runDetail', {
          kind: t(`kinds.${run.kind}`),
          mapping: mapping === undefined ? run.mapping : t(`mappings.${mapping}`),
          by: run.startedBy ?? '–',
        })}
        crumbs={[{ label: t('title'), href: '/desk/import' }]}
        action={run.status === 'previewed' ? <ImportDecision run={run} /> : undefined}
        more={<NextSteps run={run} />}
      />
      <RefusalNotice refusal={refusal} />
      <RunProgress run={run} />
      {run.report && !isBusy && <ImportReportSection run={run} report={run.report} />}
      {run.problems.length > 0 && <ImportProblems run={run} problems={run.problems} />}
    </>
  )
}
