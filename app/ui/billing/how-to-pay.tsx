import type { InvoiceContent } from '#app/domain/billing/invoice-content.ts'
import { useText } from '../i18n/use-text.ts'
import { BankDetails } from './bank-details.tsx'

/** Where the money goes and under which reference. */
export function HowToPay({ content: { seller, number } }: { content: InvoiceContent }) {
  const t = useText('invoices')
  return (
    <section className="panel p-4">
      <h2 className="mb-3">{t('howToPay')}</h2>
      <BankDetails payTo={seller} reference={number} />
    </section>
  )
}
