import { formatDay } from '../format/format-date.ts'
import { useFormattingLocale } from '../i18n/i18n-context.tsx'
import { useText } from '../i18n/use-text.ts'

/** From which day until which day, the last one inclusive. */
export function AgreementWindow(props: { validFrom: string | null; validOn: string | null }) {
  const t = useText('agreements')
  const locale = useFormattingLocale()
  const { validFrom, validOn } = props
  if (!validFrom && !validOn) return <>{t('always')}</>
  const from = validFrom && t('fromDay', { day: formatDay(locale, validFrom) })
  const until = validOn && t('untilDay', { day: formatDay(locale, validOn) })
  return (
    <>
      <span className="whitespace-nowrap">{from}</span>{' '}
      <span className="whitespace-nowrap">{until}</span>
    </>
  )
}
