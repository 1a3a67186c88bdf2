import type { DiscountOfferView } from '#app/domain/billing/cash-discount-view.ts'
import type { InvoiceContent } from '#app/domain/billing/invoice-content.ts'
import { formatDay } from '../format/format-date.ts'
import { formatMoney } from '../format/format-money.ts'
import { useFormattingLocale } from '../i18n/i18n-context.tsx'
import { useText } from '../i18n/use-text.ts'
import { Notice } from '../notice.tsx'
import { BankDetails } from './bank-details.tsx'

/** Where the money goes and under which reference. */
export function HowToPay({
  content,
  offer,
}: {
  content: InvoiceContent
  offer: DiscountOfferView | null
}) {
  const t = useText('invoices')
  const locale = useFormattingLocale()
  const { seller, number } = content
  return (
    <section className="panel p-4">
      <h2 className="mb-3">{t('howToPay')}</h2>
      <BankDetails payTo={seller} reference={number} />
      {offer && (
        <div className="mt-3">
          <Notice tone="green">
            {t('cashDiscountOffer', {
              day: formatDay(locale, offer.untilOn),
              pays: formatMoney(locale, offer.pays),
              amount: formatMoney(locale, offer.amount),
            })}
          </Notice>
        </div>
      )}
    </section>
  )
}
