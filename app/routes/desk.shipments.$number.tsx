import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { requireStaff } from '#app/auth/require.server.ts'
import { findShipment } from '#app/domain/billing/shipment-queries.server.ts'
import { staffMay } from '#app/domain/companies/permissions.ts'
import { notFound } from '#app/http/refusal.server.ts'
import { IssueInvoice } from '#app/ui/billing/ready-to-invoice.tsx'
import { DescriptionList } from '#app/ui/description-list.tsx'
import { Day } from '#app/ui/format/day.tsx'
import { ShippedLines } from '#app/ui/fulfilment/shipped-lines.tsx'
import { useText } from '#app/ui/i18n/use-text.ts'
import { useMay } from '#app/ui/layout/use-may.ts'
import { LinkButton } from '#app/ui/link-button.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import type { Titled } from '#app/ui/page-title.tsx'

export const handle: Titled = { title: ({ params }) => params.number }

export async function loader({ request, params }: LoaderFunctionArgs) {
  const staff = await requireStaff(request, 'desk:orders')
  const shipment = await findShipment(staff.scope, String(params.number))
  if (shipment === null) return notFound()
  return { shipment, mayIssue: staffMay(staff.role, 'desk:invoices-issue') }
}

export default function Shipment() {
  const { shipment, mayIssue } = useLoaderData<typeof loader>()
  const t = useText('fulfilment')
  const mayShip = useMay()('desk:fulfilment')
  const { number, orderNumber, invoice } = shipment
  return (
    <>
      <PageHeader
        title={number}
        detail={shipment.companyName}
        crumbs={
          mayShip
            ? [
                { label: t('title'), href: '/desk/fulfilment' },
                { label: orderNumber, href: `/desk/fulfilment/${orderNumber}` },
              ]
            : [{ label: orderNumber, href: `/desk/orders/${orderNumber}` }]
        }
        action={
          mayIssue && invoice === null ? (
            <IssueInvoice orderNumber={orderNumber} shipmentNumber={number} />
          ) : null
        }
        more={
          <LinkButton to="pdf" icon="download" reloadDocument>
            {t('packingSlip')}
          </LinkButton>
        }
      />
      <div className="record">
        <ShippedLines lines={shipment.lines} />
        <aside>
          <DescriptionList
            items={[
              { term: t('shippedOn'), value: <Day value={shipment.shippedOn} /> },
              { term: t('carrier'), value: shipment.carrier },
              { term: t('trackingNumber'), value: shipment.trackingNumber ?? '–' },
              { term: t('warehouse'), value: shipment.warehouse },
              { term: t('purchaseOrder'), value: shipment.purchaseOrderNumber ?? '–' },
              {
                term: t('invoice'),
                value: invoice ? (
                  <Link className="text-link whitespace-nowrap" to={`/desk/invoices/${invoice}`}>
                    {invoice}
                  </Link>
                ) : (
                  '–'
                ),
              },
            ]}
          />
        </aside>
      </div>
    </>
  )
}
