import type { InputHTMLAttributes, ReactNode } from 'react'
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
  return (
    <Field {...field} {...{ label, hint, optional, labelHidden, className }}>
      <div className="flex items-center gap-2">
        <input
          type="text"
          {...input}
          {...field.bind}
          {...described({ ...field, hint })}
          id={field.id}
          defaultValue={field.defaultValue}
          className="input"
        />
        {suffix && <span className="shrink-0 text-quiet">{suffix}</span>}
      </div>
    </Field>
  )
}
