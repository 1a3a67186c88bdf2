import { randomUUID } from 'node:crypto'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { requireStaff } from '#app/auth/require.server.ts'
import { staffMay } from '#app/domain/companies/permissions.ts'
import { findOrderToPick } from '#app/domain/fulfilment/fulfilment-queries.server.ts'
import { shipOrder } from '#app/domain/fulfilment/ship-order.server.ts'
import { isShippable } from '#app/domain/fulfilment/shipment.ts'
import { shipmentSchema } from '#app/domain/fulfilment/shipment-form.ts'
import { now } from '#app/http/clock.server.ts'
import { redirectWithToast } from '#app/http/flash.server.ts'
import { readForm } from '#app/http/read-form.server.ts'
import { notFound, refused } from '#app/http/refusal.server.ts'
import { Status } from '#app/ui/badge.tsx'
import { IssueInvoice } from '#app/ui/billing/ready-to-invoice.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { OrderFacts } from '#app/ui/fulfilment/order-facts.tsx'
import { PickListActions } from '#app/ui/fulfilment/pick-list-actions.tsx'
import { ShipForm } from '#app/ui/fulfilment/ship-form.tsx'
import { useText } from '#app/ui/i18n/use-text.ts'
import { PageHeader } from '#app/ui/page-header.tsx'
import type { Titled } from '#app/ui/page-title.tsx'
import { RefusalNotice } from '#app/ui/refusal-notice.tsx'

export const handle: Titled = { title: ({ params }) => params.number }

export async function loader({ request, params }: LoaderFunctionArgs) {
  const staff = await requireStaff(request, 'desk:fulfilment')
  const order = await findOrderToPick(staff.scope, String(params.number))
  if (order === null) return notFound()
  const mayIssue = staffMay(staff.role, 'desk:invoices-issue')
  const isOpen =
    isShippable(order.status) && order.lines.some(({ allocated }) => /[1-9]/.test(allocated))
  return { order, isOpen, mayIssue, idempotencyKey: randomUUID() }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const staff = await requireStaff(request, 'desk:fulfilment')
  const form = await readForm(request, shipmentSchema)
  if (!form.ok) return form.answer
  const orderNumber = String(params.number)
  const shipped = await shipOrder(staff, { orderNumber, ...form.value, at: now() })
  if (!shipped.ok) return refused(shipped.refusal, form.values)
  const number = shipped.value.shipmentNumber
  return redirectWithToast(`/desk/shipments/${number}`, {
    key: 'fulfilment:shippedDone',
    parameters: { number },
  })
}

export default function PickOrder() {
  const { order, isOpen, mayIssue, idempotencyKey } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const t = useText('fulfilment')
  return (
    <>
      <PageHeader
        title={order.number}
        state={<Status kind="order" state={order.status} />}
        detail={order.companyName}
        crumbs={[{ label: t('title'), href: '/desk/fulfilment' }]}
        more={<PickListActions order={order} />}
      />
      <RefusalNotice refusal={answer && 'refusal' in answer ? answer.refusal : null} />
      <div className="record">
        <div>
          {isOpen ? (
            <ShipForm
              order={order}
              idempotencyKey={idempotencyKey}
              answer={answer && 'errors' in answer ? answer : null}
            />
          ) : (
            <EmptyState icon="truck" title={t('nothingAllocated')} />
          )}
        </div>
        <aside className="grid content-start gap-6">
          <OrderFacts order={order} />
          {mayIssue && order.shipments.some(({ invoice }) => invoice === null) && (
            <IssueInvoice orderNumber={order.number} />
          )}
        </aside>
      </div>
    </>
  )
}
