import type { ReactNode } from 'react'
import { described, FieldError, type FieldLabel, Optional } from './field.tsx'
import { type FieldOptions, useField } from './form-context.ts'

export type RadioOption = { value: string; label: ReactNode; hint?: ReactNode; disabled?: boolean }

type RadioGroupProps = FieldLabel &
  FieldOptions & {
    options: readonly RadioOption[]
    /** `cards` gives every choice a frame: addresses, payment terms. */
    look?: 'plain' | 'cards'
    onValueChange?: (value: string) => void
  }

/** One of a few, all in sight. */
export function RadioGroup(props: RadioGroupProps) {
  const { label, hint, options, look = 'plain', labelHidden, className = '' } = props
  const field = useField(props)
  const frame =
    look === 'cards'
      ? 'panel px-4 py-3 has-checked:border-accent-ink has-checked:bg-accent-soft'
      : ''
  return (
    <fieldset className={`grid gap-2 ${className}`} {...described({ ...field, hint })}>
      <legend className={labelHidden ? 'sr-only' : 'mb-1 font-medium'}>
        {label}
        {props.optional && <Optional />}
      </legend>
      {hint && (
        <p id={field.hintId} className="text-small text-quiet">
          {hint}
        </p>
      )}
      {options.map(({ value, label: text, hint: more, disabled }, index) => (
        <label key={value} className={`flex items-start gap-2.5 ${frame}`}>
          <input
            {...field.bind}
            type="radio"
            id={index === 0 ? field.id : undefined}
            value={value}
            disabled={disabled}
            defaultChecked={field.defaultValue === value}
            onClick={() => props.onValueChange?.(value)}
            className="tick mt-px"
          />
          <span>
            {text}
            {more && <span className="block text-small text-quiet">{more}</span>}
          </span>
        </label>
      ))}
      <FieldError id={field.errorId} error={field.error} />
    </fieldset>
  )
}
