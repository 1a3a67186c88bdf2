import { useBlocker } from '@remix-run/react'
import { type ReactNode, useEffect } from 'react'
import { SubmitButton } from './button.tsx'
import { useText } from './i18n/use-text.ts'

/** Says that something is unsaved, saves or discards it, and guards against leaving by accident. */
export function SaveBar(props: {
  dirty: boolean
  form?: string
  discard: ReactNode
  saving?: boolean
}) {
  const { dirty, form, discard, saving = false } = props
  const words = useText('words')
  useLeaveGuard(dirty, words('leaveUnsaved'))
  if (!dirty && !saving) return null
  return (
    <div className="save-bar" role="status">
      <span className="grow font-medium">{saving ? words('saving') : words('unsaved')}</span>
      {discard}
      <SubmitButton form={form}>{words('actions.save')}</SubmitButton>
    </div>
  )
}

function useLeaveGuard(dirty: boolean, question: string) {
  const blocker = useBlocker(
    ({ currentLocation, nextLocation, historyAction }) =>
      dirty && historyAction !== 'REPLACE' && currentLocation.pathname !== nextLocation.pathname,
  )
  useEffect(() => {
    if (blocker.state !== 'blocked') return
    if (window.confirm(question)) blocker.proceed()
    else blocker.reset()
  }, [blocker, question])
  useEffect(() => {
    if (!dirty) return
    const hold = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', hold)
    return () => window.removeEventListener('beforeunload', hold)
  }, [dirty])
}
