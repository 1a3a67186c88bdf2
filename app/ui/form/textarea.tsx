import type { TextareaHTMLAttributes } from 'react'
import { described, Field, type FieldLabel } from './field.tsx'
import { type FieldOptions, useField } from './form-context.ts'

type TextareaProps = Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, 'defaultValue' | 'name'> &
  FieldLabel &
  FieldOptions

export function Textarea(props: TextareaProps) {
  const { name, label, hint, optional, labelHidden, className, rows = 4, ...rest } = props
  const { error: ownError, defaultValue: ownValue, ...input } = rest
  const field = useField({ name, defaultValue: ownValue, error: ownError })
  return (
    <Field {...field} {...{ label, hint, optional, labelHidden, className }}>
      <textarea
        {...input}
        {...field.bind}
        {...described({ ...field, hint })}
        id={field.id}
        rows={rows}
        defaultValue={field.defaultValue}
        className="input"
      />
    </Field>
  )
}
