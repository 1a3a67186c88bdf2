import type { InvoiceContent } from '#app/domain/billing/invoice-content.ts'
import { TextField } from '../form/text-field.tsx'
import { Money } from '../format/money.tsx'
import { Quantity } from '../format/quantity.tsx'
import { useText } from '../i18n/use-text.ts'
import { TwoLines } from './two-lines.tsx'

type Props = { content: InvoiceContent; creditable: readonly string[] }

/** What of each line may still be credited, with a field for how much is. */
export function CreditLines({ content, creditable }: Props) {
  const t = useText('invoices')
  return (
    <div className="table-scroll">
      <table className="table table-cards">
        <thead>
          <tr>
            <th scope="col">{t('product')}</th>
            <th scope="col" className="num">
              {t('amount')}
            </th>
            <th scope="col" className="num">
              {t('creditLeft')}
            </th>
            <th scope="col" className="num">
              {t('creditLines')}
            </th>
          </tr>
        </thead>
        <tbody>
          {content.lines.map((line, index) => (
            <tr key={line.id}>
              <td data-label={t('product')}>
                <TwoLines below={line.sku}>{line.name}</TwoLines>
              </td>
              <td className="num" data-label={t('amount')}>
                <Money value={{ amount: line.amount, currency: content.currency }} />
              </td>
              <td className="num" data-label={t('creditLeft')}>
                <Quantity value={creditable[index] ?? '0'} unit={line.unitCode} />
              </td>
              <td className="num" data-label={t('creditLines')}>
                <TextField
                  name={`quantity-${index + 1}`}
                  label={`${line.sku}: ${t('creditLines')}`}
                  labelHidden
                  inputMode="decimal"
                  className="ms-auto w-28"
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
