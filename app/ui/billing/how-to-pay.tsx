import type { InvoiceContent } from '#app/domain/billing/invoice-content.ts'
import { DescriptionList } from '../description-list.tsx'
import { formatDay } from '../format/format-date.ts'
import { formatMoney } from '../format/format-money.ts'
import { useFormattingLocale } from '../i18n/i18n-context.tsx'
import { useText } from '../i18n/use-text.ts'

/** Where the money goes and under which reference. */
export function HowToPay({ content }: { content: InvoiceContent }) {
  const t = useText('invoices')
  const locale = useFormattingLocale()
  const { seller, number, cashDiscount, currency } = content
  return (
    <section className="panel p-4">
      <h2 className="mb-3">{t('howToPay')}</h2>
      <DescriptionList
        items={[
          { term: t('payReference'), value: <strong className="numeric">{number}</strong> },
          { term: t('beneficiary'), value: seller.legalName },
          ...(seller.iban
            ? [
                {
                  term: t('iban'),
                  value: (
                    <span className="numeric">{seller.iban.replace(/(.{4})(?=.)/g, '$1 ')}</span>
                  ),
                },
              ]
            : []),
          ...(seller.bic ? [{ term: t('bic'), value: seller.bic }] : []),
          ...(seller.bankName ? [{ term: t('bank'), value: seller.bankName }] : []),
        ]}
      />
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
