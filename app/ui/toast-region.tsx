import { Form } from '@remix-run/react'
import { useEffect } from 'react'
import { useI18n } from './i18n/i18n-context.tsx'
import { useText } from './i18n/use-text.ts'
import { Icon } from './icon.tsx'
import type { ToastMessage } from './toast.ts'
import { dismissToast, type ShownToast, showToast, unscripted, useToasts } from './toast-store.ts'

const shownFor = 8_000

/** Notes after an action. The server's note stands in the page itself, so that it shows without JavaScript. */
export function ToastRegion({ flash }: { flash: ToastMessage | null }) {
  const toasts = useToasts()
  useEffect(() => {
    if (flash) showToast(flash)
  }, [flash])
  return (
    <div className="toast-region" role="status" aria-live="polite">
      {toasts === unscripted && flash && <Toast toast={{ ...flash, id: 0 }} />}
      {toasts.map((toast) => (
        <Toast key={toast.id} toast={toast} />
      ))}
    </div>
  )
}

function Toast({ toast }: { toast: ShownToast }) {
  const words = useText('words')
  const { t } = useI18n()
  const { id, undo, tone } = toast
  useEffect(() => {
    // What went wrong stays until somebody has read it.
    if (tone === 'red') return
    const timer = setTimeout(() => dismissToast(id), shownFor)
    return () => clearTimeout(timer)
  }, [id, tone])
  return (
    <div className={`toast tone-${toast.tone}`}>
      <Icon name={toast.tone === 'red' ? 'alert' : 'check'} />
      <p className="grow">{t(toast.key, toast.parameters)}</p>
      {undo && <UndoForm {...undo} onSubmit={() => dismissToast(id)} />}
      {id > 0 && (
        <button
          type="button"
          className="button button-quiet button-icon button-small"
          aria-label={words('actions.dismiss')}
          onClick={() => dismissToast(id)}
        >
          <Icon name="close" />
        </button>
      )}
    </div>
  )
}

type UndoFormProps = NonNullable<ToastMessage['undo']> & { onSubmit: () => void }

function UndoForm({ action, batch, onSubmit }: UndoFormProps) {
  const words = useText('words')
  return (
    <Form method="post" action={action} onSubmit={onSubmit}>
      <input type="hidden" name="batch" value={batch} />
      <button type="submit" name="intent" value="undo" className="text-link">
        {words('actions.undo')}
      </button>
    </Form>
  )
}
