import { Link } from '@remix-run/react'
import type { ReactNode } from 'react'
import type { InvoiceView } from '#app/domain/billing/invoice-standing.ts'
import type { MoneyView } from '#pricing/money.ts'
import { Badge } from '../badge.tsx'
import { type Description, DescriptionList } from '../description-list.tsx'
import { Figures } from '../figures.tsx'
import { Day } from '../format/day.tsx'
import { Money } from '../format/money.tsx'
import { useText } from '../i18n/use-text.ts'
import { Timeline } from '../timeline.tsx'
import { DiscountOffer } from './discount-offer.tsx'
import { DocumentLines, DocumentSums } from './document-lines.tsx'
import { Due } from './due.tsx'
import { HowToPay } from './how-to-pay.tsx'
import { invoiceEvents } from './invoice-events.tsx'
import { Settlements } from './settlements.tsx'

type Props = {
  view: InvoiceView
  /** '/account' or '/desk' */
  base: string
  /** What only one of the surfaces shows below the sums. */
  children?: ReactNode
}

/** A document with what became of it; the same on both surfaces. */
export function InvoiceRecord({ view, base, children }: Props) {
  const t = useText('invoices')
  const { content, open, settled, daysOverdue } = view
  const isInvoice = content.kind === 'invoice'
  const total = { amount: content.totals.total, currency: content.currency }
  return (
    <>
      <Figures
        figures={[
          { label: t('total'), value: <Money value={total} /> },
          { label: t('payments'), value: <Money value={settled} /> },
          { label: t('open'), value: <Money value={open} /> },
          ...(isInvoice
            ? [{ label: t('due'), value: <Due on={content.dueOn} daysOverdue={daysOverdue} /> }]
            : []),
        ]}
      />
      {view.discount?.offer && <DiscountOffer offer={view.discount.offer} />}
      <div className="record mt-6">
        <div>
          {content.lines.length > 0 && <DocumentLines content={content} />}
          <DocumentSums content={content} />
          <Settlements view={view} base={base} />
          {children}
        </div>
        <aside className="grid content-start gap-6">
          {isInvoice && view.state !== 'paid' && view.state !== 'credited' && (
            <HowToPay content={content} />
          )}
          <DescriptionList items={facts(view, base, t)} />
          <Timeline events={invoiceEvents(view, t)} title={t('timeline')} />
        </aside>
      </div>
    </>
  )
}

function facts(
  { content, creditNotes, discount }: InvoiceView,
  base: string,
  t: ReturnType<typeof useText<'invoices'>>,
): Description[] {
  const { order, shipment, corrects, reason, dues, shipTo } = content
  const items: (Description | null)[] = [
    { term: t('issued'), value: <Day value={content.issuedOn} /> },
    order && {
      term: t('order'),
      value: (
        <Link className="text-link" to={`${base}/orders/${order.number}`}>
          {order.number}
        </Link>
      ),
    },
    order?.purchaseOrderNumber
      ? { term: t('purchaseOrder'), value: order.purchaseOrderNumber }
      : null,
    shipment && { term: t('shipment'), value: shipment.number },
    corrects && {
      term: t('corrects'),
      value: (
        <Link className="text-link" to={`${base}/invoices/${corrects.number}`}>
          {corrects.number}
        </Link>
      ),
    },
    reason ? { term: t('reason'), value: reason } : null,
    shipTo && {
      term: t('shipTo'),
      value: [shipTo.name, shipTo.line1, shipTo.city].filter(Boolean).join(', '),
    },
    ...notesOf(creditNotes, { term: t('correctedBy'), base, ofDiscount: false }),
    ...notesOf(creditNotes, {
      term: t('cashDiscount'),
      base,
      ofDiscount: true,
      sum: discount?.granted,
    }),
    dues.length > 1
      ? {
          term: t('dueDates'),
          value: dues.map(({ dueOn, amount }) => (
            <Badge key={dueOn}>
              <Day value={dueOn} />: <Money value={{ amount, currency: content.currency }} />
            </Badge>
          )),
        }
      : null,
  ]
  return items.filter((item) => item !== null)
}

type Notes = { term: string; base: string; ofDiscount: boolean; sum?: MoneyView | null | undefined }

/** The credit notes of goods, or those of the cash discount with what they come to. */
function notesOf(
  notes: InvoiceView['creditNotes'],
  { term, base, ofDiscount, sum }: Notes,
): Description[] {
  const listed = notes.filter(({ isDiscount }) => isDiscount === ofDiscount)
  if (listed.length === 0) return []
  const value = (
    <>
      {sum && <Money value={sum} />}
      {listed.map(({ number }) => (
        <Link key={number} className="text-link block w-fit" to={`${base}/invoices/${number}`}>
          {number}
        </Link>
      ))}
    </>
  )
  return [{ term, value }]
}
