import { type MouseEvent, useContext, useEffect, useRef } from 'react'
import { useI18n } from '../i18n/i18n-context.tsx'
import { useText } from '../i18n/use-text.ts'
import { Icon } from '../icon.tsx'
import { errorText } from './error-text.ts'
import { FormContext, fieldId } from './form-context.ts'

/** Lists what to correct, with a link to each field, and takes the focus when an attempt was refused. */
export function FormErrorSummary() {
  const form = useContext(FormContext)
  const box = useRef<HTMLDivElement>(null)
  const i18n = useI18n()
  const t = useText('form')
  const errors = Object.entries(form?.errors ?? {})
  const formErrors = form?.formErrors ?? []
  const count = errors.length + formErrors.length
  const attempts = form?.attempts ?? 0
  const refused = count > 0
  useEffect(() => {
    if (refused && attempts >= 0) box.current?.focus()
  }, [refused, attempts])
  if (!form || !refused) return null
  return (
    <div ref={box} tabIndex={-1} role="alert" className="notice tone-red">
      <Icon name="alert" />
      <div>
        <p className="font-semibold">{t('summaryTitle', { count })}</p>
        <ul className="mt-1 grid gap-1">
          {formErrors.map((message) => (
            <li key={message}>{errorText(i18n, message)}</li>
          ))}
          {errors.map(([name, message]) => (
            <li key={name}>
              <a href={`#${fieldId(form.id, name)}`} className="text-link" onClick={focusField}>
                {form.labels?.[name] && <b>{form.labels[name]}: </b>}
                {errorText(i18n, message)}
              </a>
            </li>
          ))}
        </ul>
      </div>
    </div>
  )
}

/** A fragment link would only scroll to an input; this also puts the cursor there. */
function focusField(event: MouseEvent<HTMLAnchorElement>) {
  const field = document.getElementById(event.currentTarget.hash.slice(1))
  if (!field) return
  event.preventDefault()
  field.focus()
}
