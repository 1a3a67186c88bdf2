import { useState } from 'react'
import { parseTypedNumber } from '../format/parse-number.ts'
import { useFormattingLocale } from '../i18n/i18n-context.tsx'
import { described, Field, type FieldLabel } from './field.tsx'
import { type FieldOptions, useField } from './form-context.ts'
import { useScripted } from './use-scripted.ts'

type NumberFieldProps = FieldLabel &
  FieldOptions & { suffix?: string | undefined; autoFocus?: boolean | undefined }

/**
 * A figure typed as the reader writes it. Scripted, the form sends the plain decimal string (`1234.5`); without
 * JavaScript it sends what was typed, so schemas take a comma too.
 */
export function NumberField(props: NumberFieldProps) {
  const { label, hint, optional, labelHidden, className, suffix } = props
  const field = useField(props)
  const locale = useFormattingLocale()
  const scripted = useScripted()
  const [plain, setPlain] = useState(field.defaultValue ?? '')
  const shown = locale.startsWith('en') ? field.defaultValue : field.defaultValue?.replace('.', ',')
  const { name, ...bind } = field.bind
  return (
    <Field {...field} {...{ label, hint, optional, labelHidden, className }}>
      <div className="flex items-center gap-2">
        <input
          {...bind}
          {...described({ ...field, hint })}
          type="text"
          inputMode="decimal"
          autoComplete="off"
          id={field.id}
          name={scripted ? undefined : name}
          defaultValue={shown}
          className="input input-numeric"
          onInput={(event) => {
            const typed = event.currentTarget.value
            setPlain(parseTypedNumber(typed, locale) ?? typed)
          }}
        />
        {scripted && <input type="hidden" name={name} value={plain} />}
        {suffix && <span className="shrink-0 text-quiet">{suffix}</span>}
      </div>
    </Field>
  )
}
