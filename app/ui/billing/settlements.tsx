import { Link } from '@remix-run/react'
import type { InvoiceView, Settlement } from '#app/domain/billing/invoice-standing.ts'
import { Badge } from '../badge.tsx'
import { Instant } from '../format/instant.tsx'
import { Money } from '../format/money.tsx'
import { useText } from '../i18n/use-text.ts'
import { DeskLink } from '../layout/desk-link.tsx'
import { LineTable } from '../table/line-table.tsx'

/** What was set against the document; undone parts stay visible. */
export function Settlements({ view, base }: { view: InvoiceView; base: string }) {
  const t = useText('invoices')
  return (
    <section className="mt-6">
      <h2 className="mb-2">{t('payments')}</h2>
      {view.settlements.length === 0 ? (
        <p className="text-muted">{t('noPayments')}</p>
      ) : (
        <LineTable
          caption={t('payments')}
          rows={view.settlements}
          rowKey={({ id }) => id}
          columns={[
            {
              key: 'document',
              header: t('document'),
              primary: true,
              cell: (settlement) => <DocumentName settlement={settlement} base={base} />,
            },
            { key: 'at', header: t('setOn'), cell: ({ at }) => <Instant value={at} /> },
            {
              key: 'amount',
              header: t('amount'),
              numeric: true,
              card: 'figure',
              cell: ({ amount, isUndone }) => (
                <span className={isUndone ? 'line-through' : ''}>
                  <Money value={amount} />
                </span>
              ),
            },
          ]}
        />
      )}
    </section>
  )
}

/** Payments have a page on the desk only, for those who collect them. */
function DocumentName({ settlement, base }: { settlement: Settlement; base: string }) {
  const t = useText('invoices')
  const { kind, document, isUndone } = settlement
  return (
    <>
      {kind === 'payment' ? (
        <DeskLink may="desk:payments" to={`/desk/payments/${document}`}>
          {document}
        </DeskLink>
      ) : (
        <Link className="text-link whitespace-nowrap" to={`${base}/invoices/${document}`}>
          {document}
        </Link>
      )}{' '}
      {isUndone && <Badge tone="amber">{t('undone')}</Badge>}
    </>
  )
}
