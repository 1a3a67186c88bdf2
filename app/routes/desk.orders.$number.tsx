import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { requireStaff } from '#app/auth/require.server.ts'
import { confirmPrepayment } from '#app/domain/billing/confirm-prepayment.server.ts'
import { findAwaitedPayment } from '#app/domain/billing/prepayment-queries.server.ts'
import { staffMay } from '#app/domain/companies/permissions.ts'
import { findCreditOfHeld } from '#app/domain/credit/credit-queries.server.ts'
import { cancelOrder } from '#app/domain/orders/cancel-order.server.ts'
import { holdOrder, liftHold } from '#app/domain/orders/hold-order.server.ts'
import { deskOrderActionSchema } from '#app/domain/orders/order-action-form.ts'
import { mayBecome, waits } from '#app/domain/orders/order-status.ts'
import { findOrderView } from '#app/domain/orders/order-view-queries.server.ts'
import { sellerDay } from '#app/domain/orders/seller-day-queries.server.ts'
import { now } from '#app/http/clock.server.ts'
import { redirectWithToast } from '#app/http/flash.server.ts'
import { parseForm } from '#app/http/form.server.ts'
import { notFound, refused } from '#app/http/refusal.server.ts'
import { Status } from '#app/ui/badge.tsx'
import { Day } from '#app/ui/format/day.tsx'
import { useText } from '#app/ui/i18n/use-text.ts'
import { LinkButton } from '#app/ui/link-button.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { AwaitedPaymentNotice, RecordAwaited } from '#app/ui/orders/awaited-payment.tsx'
import { ConfirmationLink } from '#app/ui/orders/confirmation-link.tsx'
import { DeskOrderActions } from '#app/ui/orders/desk-order-actions.tsx'
import { HoldReasons } from '#app/ui/orders/hold-reasons.tsx'
import { OrderAside } from '#app/ui/orders/order-aside.tsx'
import { OrderCredit } from '#app/ui/orders/order-credit.tsx'
import { OrderLinesTable } from '#app/ui/orders/order-lines-table.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import type { Titled } from '#app/ui/page-title.tsx'
import { RefusalNotice } from '#app/ui/refusal-notice.tsx'

export const handle: Titled = { title: ({ params }) => params.number }

export async function loader({ request, params }: LoaderFunctionArgs) {
  const staff = await requireStaff(request, 'desk:orders')
  const order = await findOrderView(staff.scope, String(params.number))
  if (!order) return notFound()
  const { status, origin } = order
  const awaited =
    status === 'pendingPayment' ? await findAwaitedPayment(staff.scope, order.number) : null
  const decides = staffMay(staff.role, 'desk:orders-hold') && origin === 'portal'
  const mayRelease = decides && status === 'onHold'
  const isReady = ['placed', 'picking', 'partiallyShipped'].includes(status)
  return {
    order,
    awaited,
    mayRecord: awaited?.isCovered === false && staffMay(staff.role, 'desk:payments'),
    mayHold: decides && !waits(status) && mayBecome(status, 'onHold'),
    mayRelease,
    credit: mayRelease ? await findCreditOfHeld(staff.scope, order, await sellerDay(now())) : null,
    mayLift: decides && status === 'pendingPayment' && order.isHeldByHand,
    mayConfirm: decides && awaited?.isCovered === true,
    mayCancel: decides && mayBecome(status, 'cancelled'),
    seesInvoices: staffMay(staff.role, 'desk:invoices'),
    mayShip: staffMay(staff.role, 'desk:fulfilment') && isReady && origin === 'portal',
  }
}

const decisions = {
  hold: { run: holdOrder, key: 'orders:heldToast' },
  release: { run: liftHold, key: 'orders:releasedToast' },
  confirmPayment: { run: confirmPrepayment, key: 'orders:releasedToast' },
  cancel: { run: cancelOrder, key: 'orders:cancelledToast' },
} as const

export async function action({ request, params }: ActionFunctionArgs) {
  const staff = await requireStaff(request, 'desk:orders-hold')
  const { intent, reason } = await parseForm(request, deskOrderActionSchema)
  const number = String(params.number)
  const at = now()
  const { run, key } = decisions[intent]

  const decision = { number, actorId: staff.userId, reason, at, today: await sellerDay(at) }
  const done = await run(staff.scope, decision)

  if (!done.ok) return done.refusal.code === 'not-found' ? notFound() : refused(done.refusal)
  const isHeld = 'status' in done.value && done.value.status === 'onHold'
  return redirectWithToast(`/desk/orders/${number}`, {
    key: isHeld ? 'orders:heldToast' : key,
    parameters: { number },
  })
}

export default function DeskOrder() {
  const { order, awaited, credit, mayRecord, mayShip, seesInvoices, ...may } =
    useLoaderData<typeof loader>()
  const answered = useActionData<typeof action>()
  const t = useText('orders')
  const { number, holdReasons, waitsFor } = order
  // What the order waits for is decided where it is said.
  const isWaitedFor = may.mayRelease || may.mayConfirm
  return (
    <>
      <PageHeader
        title={number}
        state={<Status kind="order" state={order.status} />}
        detail={
          <>
            {order.company} · <Day value={order.orderedOn} /> · {order.placedBy}
          </>
        }
        crumbs={[{ label: t('title'), href: '/desk/orders' }]}
        action={
          mayShip ? (
            <LinkButton kind="primary" icon="truck" to={`/desk/fulfilment/${number}`}>
              {t('ship')}
            </LinkButton>
          ) : (
            mayRecord && awaited && <RecordAwaited number={number} awaited={awaited} />
          )
        }
        more={<ConfirmationLink />}
      />
      <div className="mb-6 grid gap-3 empty:hidden">
        <RefusalNotice refusal={answered?.refusal} />
        {holdReasons.length > 0 && (
          <Notice tone="amber" title={t('holdReason')}>
            <HoldReasons reasons={holdReasons} />
          </Notice>
        )}
        {awaited && <AwaitedPaymentNotice awaited={awaited} />}
        {waitsFor.length > 0 && (
          <Notice tone="amber">
            {t('waitsFor', { names: waitsFor.map(({ name }) => name).join(', ') })}
          </Notice>
        )}
        {credit && <OrderCredit order={order} credit={credit} />}
        {isWaitedFor && <DeskOrderActions number={number} {...may} />}
      </div>
      <div className="record">
        <div className="grid content-start gap-6">
          <OrderLinesTable order={order} />
          {!isWaitedFor && <DeskOrderActions number={number} {...may} />}
        </div>
        <OrderAside
          order={order}
          invoiceHref={seesInvoices ? (invoice) => `/desk/invoices/${invoice}` : undefined}
          shipmentHref={(shipment) => `/desk/shipments/${shipment}`}
        />
      </div>
    </>
  )
}
