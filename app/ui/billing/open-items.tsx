import type { MoneyView } from '#pricing/money.ts'
import { Badge } from '../badge.tsx'
import { TextField } from '../form/text-field.tsx'
import { Day } from '../format/day.tsx'
import { Money } from '../format/money.tsx'
import { useText } from '../i18n/use-text.ts'

export type OpenItemRow = {
  invoice: string
  purchaseOrderNumber: string | null
  dueOn: string
  open: MoneyView
  suggested: string
  reason: 'reference' | 'amount' | 'oldest' | null
}

/** Open invoices, each with the amount that is set against it. */
export function OpenItems({ items }: { items: readonly OpenItemRow[] }) {
  const t = useText('payments')
  return (
    <div className="table-scroll">
      <table className="table table-cards">
        <thead>
          <tr>
            <th scope="col">{t('invoice')}</th>
            <th scope="col">{t('due')}</th>
            <th scope="col" className="num">
              {t('open')}
            </th>
            <th scope="col" className="num">
              {t('setAgainst')}
            </th>
          </tr>
        </thead>
        <tbody>
          {items.map(({ invoice, purchaseOrderNumber, dueOn, open, reason }) => (
            <tr key={invoice}>
              <td data-label={t('invoice')}>
                {invoice}{' '}
                {reason && (
                  <Badge tone={reason === 'oldest' ? 'neutral' : 'green'}>
                    {t(`reasons.${reason}`)}
                  </Badge>
                )}
                {purchaseOrderNumber && (
                  <span className="block text-small text-quiet">{purchaseOrderNumber}</span>
                )}
              </td>
              <td data-label={t('due')}>
                <Day value={dueOn} />
              </td>
              <td className="num" data-label={t('open')}>
                <Money value={open} />
              </td>
              <td className="num" data-label={t('setAgainst')}>
                <TextField
                  name={`allocate-${invoice}`}
                  label={t('setAgainstOf', { invoice })}
                  labelHidden
                  inputMode="decimal"
                  className="ms-auto w-32"
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
