import { Form, Link } from '@remix-run/react'
import { Button } from '../button.tsx'
import { Day } from '../format/day.tsx'
import { useText } from '../i18n/use-text.ts'
import { LineTable } from '../table/line-table.tsx'

export type ReadyRow = {
  number: string
  orderNumber: string
  companyName: string
  shippedOn: string
  carrier: string
}

/** Shipments that left and are not billed, each with its button; nothing where there are none. */
export function ReadyToInvoice({ shipments }: { shipments: readonly ReadyRow[] }) {
  const t = useText('invoices')
  const words = useText('fulfilment')
  if (shipments.length === 0) return null
  return (
    <section className="mb-6">
      <h2>{t('readyTitle')}</h2>
      <p className="mb-2 text-muted">{t('readyHelp', { count: shipments.length })}</p>
      <LineTable
        caption={t('readyTitle')}
        rows={shipments}
        rowKey={({ number }) => number}
        columns={[
          {
            key: 'shipment',
            header: words('shipment'),
            primary: true,
            cell: ({ number }) => (
              <Link className="text-link whitespace-nowrap" to={`/desk/shipments/${number}`}>
                {number}
              </Link>
            ),
          },
          { key: 'company', header: t('company'), cell: ({ companyName }) => companyName },
          { key: 'order', header: t('order'), cell: ({ orderNumber }) => orderNumber },
          {
            key: 'shippedOn',
            header: words('shippedOn'),
            cell: ({ shippedOn }) => <Day value={shippedOn} />,
          },
          {
            key: 'issue',
            header: words('issueInvoice'),
            numeric: true,
            card: 'actions',
            cell: ({ number, orderNumber }) => (
              <IssueInvoice orderNumber={orderNumber} shipmentNumber={number} small />
            ),
          },
        ]}
      />
    </section>
  )
}

type IssueProps = {
  orderNumber: string
  /** None: all that is still open of the order. */
  shipmentNumber?: string
  small?: boolean
}

/** One press, one invoice: the second press finds it issued. */
export function IssueInvoice({ orderNumber, shipmentNumber, small = false }: IssueProps) {
  const t = useText('fulfilment')
  return (
    <Form method="post" action="/desk/invoices/issue">
      <input type="hidden" name="orderNumber" value={orderNumber} />
      <input type="hidden" name="shipmentNumber" value={shipmentNumber ?? ''} />
      <Button kind={small ? 'secondary' : 'primary'} small={small}>
        {shipmentNumber ? t('issueInvoice') : t('invoiceRest')}
      </Button>
    </Form>
  )
}
