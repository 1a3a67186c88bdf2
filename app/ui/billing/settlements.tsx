import { Link } from '@remix-run/react'
import type { InvoiceView, Settlement } from '#app/domain/billing/invoice-standing.ts'
import { Badge } from '../badge.tsx'
import { Instant } from '../format/instant.tsx'
import { Money } from '../format/money.tsx'
import { useText } from '../i18n/use-text.ts'

/** What was set against the document; undone parts stay visible. */
export function Settlements({ view, base }: { view: InvoiceView; base: string }) {
  const t = useText('invoices')
  return (
    <section className="mt-6">
      <h2 className="mb-2">{t('payments')}</h2>
      {view.settlements.length === 0 ? (
        <p className="text-muted">{t('noPayments')}</p>
      ) : (
        <div className="table-scroll">
          <table className="table">
            <tbody>
              {view.settlements.map((settlement) => (
                <tr key={settlement.id}>
                  <td>
                    <DocumentName settlement={settlement} base={base} />{' '}
                    {settlement.isUndone && <Badge tone="amber">{t('undone')}</Badge>}
                  </td>
                  <td>
                    <Instant value={settlement.at} />
                  </td>
                  <td className={`num ${settlement.isUndone ? 'line-through' : ''}`}>
                    <Money value={settlement.amount} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  )
}

/** Payments have a page on the desk only. */
function DocumentName({ settlement, base }: { settlement: Settlement; base: string }) {
  const { kind, document } = settlement
  if (kind === 'payment' && base !== '/desk') return document
  const area = kind === 'payment' ? 'payments' : 'invoices'
  return (
    <Link className="text-link whitespace-nowrap" to={`${base}/${area}/${document}`}>
      {document}
    </Link>
  )
}
