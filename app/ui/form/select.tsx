import type { SelectHTMLAttributes } from 'react'
import { useText } from '../i18n/use-text.ts'
import { described, Field, type FieldLabel } from './field.tsx'
import { type FieldOptions, useField } from './form-context.ts'

export type Option = { value: string; label: string; disabled?: boolean | undefined }

type SelectProps = Omit<SelectHTMLAttributes<HTMLSelectElement>, 'defaultValue' | 'name'> &
  FieldLabel &
  FieldOptions & {
    options: readonly Option[]
    /** An empty first choice: `true` says "Choose…". */
    placeholder?: string | true | undefined
  }

/** The browser's own list: it works everywhere and knows the keyboard. For long lists take Combobox. */
export function Select(props: SelectProps) {
  const { name, label, hint, optional, labelHidden, className, options, placeholder, ...rest } =
    props
  const { error: ownError, defaultValue: ownValue, ...input } = rest
  const field = useField({ name, defaultValue: ownValue, error: ownError })
  const t = useText('form')
  return (
    <Field {...field} {...{ label, hint, optional, labelHidden, className }}>
      <select
        {...input}
        {...field.bind}
        {...described({ ...field, hint })}
        id={field.id}
        defaultValue={field.defaultValue}
        className="input"
      >
        {placeholder && (
          <option value="">{placeholder === true ? t('choose') : placeholder}</option>
        )}
        {options.map(({ value, label: text, disabled }) => (
          <option key={value} value={value} disabled={disabled}>
            {text}
          </option>
        ))}
      </select>
    </Field>
  )
}
