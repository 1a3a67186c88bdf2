import type { DiscountOfferView } from '#app/domain/billing/cash-discount-view.ts'
import { formatDay } from '../format/format-date.ts'
import { formatMoney } from '../format/format-money.ts'
import { useFormattingLocale } from '../i18n/i18n-context.tsx'
import { useText } from '../i18n/use-text.ts'
import { Notice } from '../notice.tsx'

/** What paying by when saves. */
export function DiscountOffer({ offer }: { offer: DiscountOfferView }) {
  const t = useText('invoices')
  const locale = useFormattingLocale()
  return (
    <div className="mt-6">
      <Notice tone="green">
        {t('cashDiscountOffer', {
          day: formatDay(locale, offer.untilOn),
          pays: formatMoney(locale, offer.pays),
          amount: formatMoney(locale, offer.amount),
        })}
      </Notice>
    </div>
  )
}
