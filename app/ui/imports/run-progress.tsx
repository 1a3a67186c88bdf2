import { useRevalidator } from '@remix-run/react'
import { useEffect } from 'react'
import type { ImportRunView } from '#app/domain/imports/import-view.ts'
import { Quantity } from '../format/quantity.tsx'
import { useText } from '../i18n/use-text.ts'
import { Notice } from '../notice.tsx'

const secondsBetweenLooks = 2

/** How far the job is; the page looks again by itself, also without scripts. */
export function RunProgress({ run }: { run: Pick<ImportRunView, 'status' | 'progress'> }) {
  const t = useText('imports')
  const isBusy = run.status === 'checking' || run.status === 'running'
  useLookAgain(isBusy)
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

/** While a job works, the page asks how far it is. */
export function useLookAgain(isBusy: boolean) {
  const { revalidate } = useRevalidator()
  useEffect(() => {
    if (!isBusy) return
    const timer = setInterval(revalidate, secondsBetweenLooks * 1000)
    return () => clearInterval(timer)
  }, [isBusy, revalidate])
}
