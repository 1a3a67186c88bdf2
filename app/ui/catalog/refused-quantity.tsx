import { formatQuantity } from '../format/format-number.ts'
import { useFormattingLocale, useI18n } from '../i18n/i18n-context.tsx'
import { useText } from '../i18n/use-text.ts'

export type QuantityRefusal = {
  code: string
  parameters: Readonly<Record<string, string | number>>
}

/** Why a quantity cannot be ordered, with the nearest ones that can as buttons of the form around it. */
export function RefusedQuantity(props: {
  refusal: QuantityRefusal
  /** Each button adds `<prefix>:<quantity>`. */
  addPrefix: string
}) {
  const { code, parameters } = props.refusal
  const { t: translate } = useI18n()
  const t = useText('catalog')
  const locale = useFormattingLocale()
  return (
    <span role="alert" className="refused">
      <span>{translate(`refusals:${code}`, parameters)}</span>
      {fixesOf(props.refusal).map((quantity) => (
        <button
          key={quantity}
          type="submit"
          name="add"
          value={`${props.addPrefix}:${quantity}`}
          className="button button-secondary button-small"
        >
          {t('addQuantity', { quantity: formatQuantity(locale, quantity) })}
        </button>
      ))}
    </span>
  )
}

/** The nearest valid quantities below and above. */
export function fixesOf({ parameters }: QuantityRefusal): string[] {
  const found = [parameters.below, parameters.above].map((value) => String(value ?? ''))
  return [...new Set(found)].filter((value) => value !== '')
}
