import type { InputHTMLAttributes, ReactNode } from 'react'
import { useFormattingLocale } from '../i18n/i18n-context.tsx'
import { described, Field, type FieldLabel } from './field.tsx'
import { type FieldOptions, useField } from './form-context.ts'

type TextFieldProps = Omit<InputHTMLAttributes<HTMLInputElement>, 'defaultValue' | 'name'> &
  FieldLabel &
  FieldOptions & {
    /** Stands behind the input: a unit, a currency, a button. */
    suffix?: ReactNode
  }

/** One line of text; `type` for e-mail, password, date and the like. */
export function TextField(props: TextFieldProps) {
  const { name, label, hint, optional, labelHidden, className, suffix, ...rest } = props
  const { error: ownError, defaultValue: ownValue, ...input } = rest
  const field = useField({ name, defaultValue: ownValue, error: ownError })
  const locale = useFormattingLocale()
  // Every form that takes a figure takes it with a comma, too.
  const hasComma = input.inputMode === 'decimal' && !locale.startsWith('en')
  return (
    <Field {...field} {...{ label, hint, optional, labelHidden, className }}>
      <div className="flex items-center gap-2">
        <input
          type="text"
          {...input}
          {...field.bind}
          {...described({ ...field, hint })}
          id={field.id}
          defaultValue={hasComma ? field.defaultValue?.replace('.', ',') : field.defaultValue}
          className="input"
        />
        {suffix && <span className="shrink-0 text-quiet">{suffix}</span>}
      </div>
    </Field>
  )
}
