import { useField } from '../form/form-context.ts'
import { useFormattingLocale } from '../i18n/i18n-context.tsx'

/** A figure in a line of a grid: the column is its label, the error stands in the summary and on the field. */
export function FigureInput(props: {
  name: string
  label: string
  defaultValue: string | null
  className?: string
}) {
  const { name, label, defaultValue, className = 'w-24' } = props
  const locale = useFormattingLocale()
  const shown = locale.startsWith('en') ? defaultValue : defaultValue?.replace('.', ',')
  const field = useField({ name, ...(shown ? { defaultValue: shown } : {}) })
  return (
    <input
      {...field.bind}
      id={field.id}
      type="text"
      inputMode="decimal"
      autoComplete="off"
      aria-label={label}
      aria-invalid={field.error ? true : undefined}
      title={field.error}
      defaultValue={field.defaultValue}
      className={`input input-numeric ${className}`}
    />
  )
}

/** A comment beside a line; small, and only as long as a line's comment is. */
export function CommentInput(props: { name: string; label: string; defaultValue: string | null }) {
  const { name, label, defaultValue } = props
  const field = useField({ name, ...(defaultValue ? { defaultValue } : {}) })
  return (
    <input
      {...field.bind}
      id={field.id}
      type="text"
      maxLength={500}
      aria-label={label}
      placeholder={label}
      defaultValue={field.defaultValue}
      className="input mt-1 w-full text-small"
    />
  )
}
