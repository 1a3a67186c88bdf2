import { Link } from '@remix-run/react'
import type { RunView, WhatIfView } from '#app/domain/reports/what-if/what-if-view.ts'
import { useText } from '../../i18n/use-text.ts'
import { Notice } from '../../notice.tsx'
import { RefusalNotice } from '../../refusal-notice.tsx'
import { useLookAgain } from '../../use-look-again.ts'

const secondsBetweenLooks = 2

export function isUnderWay(run: RunView | null): boolean {
  return run?.status === 'waiting' || run?.status === 'running'
}

/** What the reader has to know of the newest run, and of the result below it. */
export function RunNotice({ view }: { view: WhatIfView }) {
  const t = useText('whatIf')
  const { run, result } = view
  const isBusy = isUnderWay(run)
  useLookAgain(isBusy, secondsBetweenLooks)
  if (!run) return null
  return (
    <>
      {isBusy && (
        <Progress status={run.status} percent={run.progress} hasResult={result !== null} />
      )}
      {run.status === 'failed' && (
        <Notice tone="red" title={t('failed')}>
          <RefusalNotice refusal={run.refusal} />
        </Notice>
      )}
      {run.status === 'done' && run.stale && <Notice tone="amber">{t('stale')}</Notice>}
    </>
  )
}

type ProgressProps = { status: string; percent: number; hasResult: boolean }

function Progress({ status, percent, hasResult }: ProgressProps) {
  const t = useText('whatIf')
  return (
    <Notice tone="blue">
      <noscript>
        <meta httpEquiv="refresh" content={String(secondsBetweenLooks)} />
      </noscript>
      <p role="status">
        {status === 'waiting' ? t('waiting') : t('running', { percent })}{' '}
        {hasResult && t('earlier')}
      </p>
      <svg
        viewBox="0 0 100 2"
        preserveAspectRatio="none"
        className="mt-2 h-1.5 w-full"
        aria-hidden="true"
        focusable="false"
      >
        <rect width="100" height="2" className="fill-line" />
        <rect width={percent} height="2" className="fill-accent" />
      </svg>
      <noscript>
        <Link to="" reloadDocument className="text-link">
          {t('lookAgain')}
        </Link>
      </noscript>
    </Notice>
  )
}
