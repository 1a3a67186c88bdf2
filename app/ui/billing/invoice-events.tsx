import type { InvoiceView, Settlement } from '#app/domain/billing/invoice-standing.ts'
import { Money } from '../format/money.tsx'
import type { Text } from '../i18n/use-text.ts'
import type { TimelineEvent } from '../timeline.tsx'

/** Newest first: what was set against the document, back to its issue. */
export function invoiceEvents(view: InvoiceView, t: Text<'invoices'>): TimelineEvent[] {
  const settled = view.settlements.map(
    (settlement): TimelineEvent => ({
      id: settlement.id,
      at: settlement.at,
      what: sentence(settlement, t),
      tone: settlement.isUndone || settlement.amount.amount.startsWith('-') ? 'amber' : 'green',
      detail: <Money value={settlement.amount} />,
    }),
  )
  const issued: TimelineEvent = {
    id: 'issued',
    at: view.issuedAt,
    what: t('events.issued'),
    tone: 'blue',
  }
  return [...settled.reverse(), issued]
}

function sentence(settlement: Settlement, t: Text<'invoices'>): string {
  const { kind, document: number, amount, isUndone } = settlement
  if (kind === 'cashDiscount')
    return amount.amount.startsWith('-')
      ? t('events.discountWithdrawn', { number })
      : t('events.discountGranted', { number })
  if (kind === 'invoice') return t('events.invoice', { number })
  if (kind !== 'payment') return t('events.creditNote', { number })
  return isUndone ? t('events.paymentUndone', { number }) : t('events.payment', { number })
}
