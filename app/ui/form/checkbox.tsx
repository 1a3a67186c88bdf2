import type { InputHTMLAttributes } from 'react'
import { described, FieldError, type FieldLabel } from './field.tsx'
import { type FieldOptions, useField } from './form-context.ts'

type CheckboxProps = Omit<InputHTMLAttributes<HTMLInputElement>, 'defaultValue' | 'name'> &
  FieldLabel &
  FieldOptions

/** One yes or no. Sends `value` (default `on`) when ticked, nothing otherwise. */
export function Checkbox(props: CheckboxProps) {
  const { name, label, hint, labelHidden, className = '', value = 'on', defaultChecked } = props
  const { optional: _, defaultValue: __, error: ownError, ...input } = props
  const field = useField({ name, error: ownError })
  const chosen = Array.isArray(field.value) ? field.value : [field.value]
  const checked = field.value === undefined ? defaultChecked : chosen.includes(String(value))
  return (
    <div className={`grid gap-1 ${className}`}>
      <div className="flex items-start gap-2.5">
        <input
          {...omitLabel(input)}
          {...field.bind}
          {...described({ ...field, hint })}
          type="checkbox"
          id={field.id}
          value={value}
          defaultChecked={checked || field.value === true}
          className="tick mt-px"
        />
        <label htmlFor={field.id} className={labelHidden ? 'sr-only' : ''}>
          {label}
          {hint && (
            <span id={field.hintId} className="block text-small text-quiet">
              {hint}
            </span>
          )}
        </label>
      </div>
      <FieldError id={field.errorId} error={field.error} />
    </div>
  )
}

function omitLabel<Props extends FieldLabel>(props: Props) {
  const { label: _, hint: __, labelHidden: ___, className: ____, ...rest } = props
  return rest
}
