import type { ReactNode } from 'react'
import { useText } from '../i18n/use-text.ts'
import { Icon } from '../icon.tsx'

export type FieldLabel = {
  label: ReactNode
  hint?: ReactNode
  /** Says "optional" beside the label; required fields are the rule and say nothing. */
  optional?: boolean | undefined
  /** Only for screen readers: in tables and where the column heading is the label. */
  labelHidden?: boolean | undefined
  className?: string | undefined
}

type FieldProps = FieldLabel & {
  id: string
  hintId: string
  errorId: string
  error: string | undefined
  children: ReactNode
}

/** Label, hint, input, error, in the order in which they are read. */
export function Field(props: FieldProps) {
  const { id, label, hint, hintId, error, errorId, labelHidden, className = '', children } = props
  return (
    <div className={`grid content-start gap-1 ${className}`}>
      <label htmlFor={id} className={labelHidden ? 'sr-only' : 'font-medium'}>
        {label}
        {props.optional && <Optional />}
      </label>
      {hint && (
        <p id={hintId} className="text-small text-quiet">
          {hint}
        </p>
      )}
      {children}
      <FieldError id={errorId} error={error} />
    </div>
  )
}

export function Optional() {
  return <span className="font-normal text-quiet"> ({useText('words')('optional')})</span>
}

export function FieldError({ id, error }: { id: string; error: string | undefined }) {
  if (!error) return null
  return (
    <p id={id} className="field-error">
      <Icon name="alert" />
      {error}
    </p>
  )
}

/** What `aria-describedby` and `aria-invalid` say about an input. */
export function described(field: {
  hint?: ReactNode
  hintId: string
  error: string | undefined
  errorId: string
}) {
  const ids = [field.hint ? field.hintId : '', field.error ? field.errorId : ''].filter(Boolean)
  return {
    'aria-describedby': ids.length > 0 ? ids.join(' ') : undefined,
    'aria-invalid': field.error ? true : undefined,
  }
}
