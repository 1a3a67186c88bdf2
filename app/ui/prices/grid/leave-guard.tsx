import { useBlocker } from '@remix-run/react'
import { useEffect } from 'react'
import { Button } from '../../button.tsx'
import { Dialog } from '../../dialog.tsx'
import { useText } from '../../i18n/use-text.ts'

/** Asks before unsaved rows are left behind, by a link here and by the browser's own question otherwise. */
export function LeaveGuard({ changed }: { changed: number }) {
  const t = useText('priceSheet')
  const isDirty = changed > 0
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) =>
      isDirty &&
      `${currentLocation.pathname}${currentLocation.search}` !==
        `${nextLocation.pathname}${nextLocation.search}`,
  )
  useEffect(() => {
    if (!isDirty) return
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [isDirty])
  return (
    <Dialog
      open={blocker.state === 'blocked'}
      onClose={() => blocker.reset?.()}
      title={t('leaveTitle')}
      footer={
        <>
          <Button type="button" onClick={() => blocker.proceed?.()}>
            {t('leave')}
          </Button>
          <Button type="button" kind="primary" onClick={() => blocker.reset?.()}>
            {t('stay')}
          </Button>
        </>
      }
    >
      <p>{t('leaveQuestion', { count: changed })}</p>
    </Dialog>
  )
}
