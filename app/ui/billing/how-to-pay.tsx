import type { InvoiceContent } from '#app/domain/billing/invoice-content.ts'
import { formatDay } from '../format/format-date.ts'
import { formatMoney } from '../format/format-money.ts'
import { useFormattingLocale } from '../i18n/i18n-context.tsx'
import { useText } from '../i18n/use-text.ts'
import { BankDetails } from './bank-details.tsx'

/** Where the money goes and under which reference. */
export function HowToPay({ content }: { content: InvoiceContent }) {
  const t = useText('invoices')
  const locale = useFormattingLocale()
  const { seller, number, cashDiscount, currency } = content
  return (
    <section className="panel p-4">
      <h2 className="mb-3">{t('howToPay')}</h2>
      <BankDetails payTo={seller} reference={number} />
      {cashDiscount && (
        <p className="mt-3 text-small text-muted">
          {t('cashDiscount', {
            day: formatDay(locale, cashDiscount.untilOn),
            amount: formatMoney(locale, { amount: cashDiscount.amount, currency }),
          })}
        </p>
      )}
    </section>
  )
}
