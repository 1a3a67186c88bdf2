import type { ImportRunView } from '#app/domain/imports/import-view.ts'
import { Quantity } from '../format/quantity.tsx'
import { useText } from '../i18n/use-text.ts'
import { Notice } from '../notice.tsx'
import { useLookAgain } from '../use-look-again.ts'

const secondsBetweenLooks = 2

/** How far the job is; the page looks again by itself, also without scripts. */
export function RunProgress({ run }: { run: Pick<ImportRunView, 'status' | 'progress'> }) {
  const t = useText('imports')
  const isBusy = run.status === 'checking' || run.status === 'running'
  useLookAgain(isBusy, secondsBetweenLooks)
  if (!isBusy) return null
  return (
    <>
      <noscript>
        <meta httpEquiv="refresh" content={String(secondsBetweenLooks)} />
      </noscript>
      <Notice tone="blue">
        <span role="status">
          {t(run.status === 'checking' ? 'checking' : 'importing')}{' '}
          <Quantity value={String(run.progress)} /> {t('linesRead')}
        </span>
      </Notice>
    </>
  )
}
