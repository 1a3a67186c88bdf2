import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import type { Contact } from '#app/auth/actor.ts'
import { requireContact } from '#app/auth/require.server.ts'
import { findAwaitedPayment } from '#app/domain/billing/prepayment-queries.server.ts'
import { contactMay } from '#app/domain/companies/permissions.ts'
import { cancelOrder } from '#app/domain/orders/cancel-order.server.ts'
import { buyerOrderActionSchema } from '#app/domain/orders/order-action-form.ts'
import { mayBecome } from '#app/domain/orders/order-status.ts'
import { findBuyerOrder } from '#app/domain/orders/order-view-queries.server.ts'
import { reorder } from '#app/domain/orders/reorder.server.ts'
import { sellerDay } from '#app/domain/orders/seller-day-queries.server.ts'
import { now } from '#app/http/clock.server.ts'
import { redirectWithToast } from '#app/http/flash.server.ts'
import { parseForm } from '#app/http/form.server.ts'
import { forbidden, notFound, refused } from '#app/http/refusal.server.ts'
import { Status } from '#app/ui/badge.tsx'
import { Button } from '#app/ui/button.tsx'
import { ConfirmButton } from '#app/ui/confirm-button.tsx'
import { Day } from '#app/ui/format/day.tsx'
import { useText } from '#app/ui/i18n/use-text.ts'
import { Notice } from '#app/ui/notice.tsx'
import { ConfirmationLink } from '#app/ui/orders/confirmation-link.tsx'
import { OrderAside } from '#app/ui/orders/order-aside.tsx'
import { OrderLinesTable } from '#app/ui/orders/order-lines-table.tsx'
import { PayOrder } from '#app/ui/orders/pay-order.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import type { Titled } from '#app/ui/page-title.tsx'
import { RefusalNotice } from '#app/ui/refusal-notice.tsx'

export const handle: Titled = { title: ({ params }) => params.number }

export async function loader({ request, params }: LoaderFunctionArgs) {
  const contact = await requireContact(request, 'order:view')
  const order = await findBuyerOrder(contact, String(params.number))
  if (!order) return notFound()
  const isOwn = order.companyCode === contact.company.code
  const waits = isOwn && order.status === 'pendingPayment'
  return {
    order,
    awaited: waits ? await findAwaitedPayment(contact.scope, order.number) : null,
    mayReorder: isOwn && contactMay(contact.role, 'cart:edit'),
    mayCancel:
      isOwn && contactMay(contact.role, 'order:cancel') && mayBecome(order.status, 'cancelled'),
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const contact = await requireContact(request, 'order:view')
  const { intent, reason } = await parseForm(request, buyerOrderActionSchema)
  const number = String(params.number)
  return intent === 'cancel' ? cancel(contact, number, reason) : again(contact, number)
}

async function cancel(contact: Contact, number: string, reason: string | null) {
  if (!contactMay(contact.role, 'order:cancel')) return forbidden()
  const { userId, impersonatorId, scope } = contact
  const at = now()
  const who = { actorId: impersonatorId ?? userId, principalId: userId }
  const today = await sellerDay(at)
  const cancelled = await cancelOrder(scope, { number, ...who, reason, at, today })
  if (!cancelled.ok) return answer(cancelled.refusal)
  const key = 'orders:cancelledToast'
  return redirectWithToast(`/account/orders/${number}`, { key, parameters: { number } })
}

async function again(contact: Contact, number: string) {
  if (!contactMay(contact.role, 'cart:edit')) return forbidden()
  const added = await reorder(contact, { number, at: now() })
  if (!added.ok) return answer(added.refusal)
  return redirectWithToast('/cart', { key: 'orders:reordered', parameters: { number } })
}

const answer = (refusal: Parameters<typeof refused>[0]) =>
  refusal.code === 'not-found' ? notFound() : refused(refusal)

export default function AccountOrder() {
  const { order, awaited, mayCancel, mayReorder } = useLoaderData<typeof loader>()
  const answered = useActionData<typeof action>()
  const t = useText('orders')
  const { number, waitsFor } = order
  return (
    <>
      <PageHeader
        title={number}
        state={<Status kind="order" state={order.status} />}
        detail={
          <>
            <Day value={order.orderedOn} /> · {order.placedBy ?? order.company}
          </>
        }
        crumbs={[{ label: t('title'), href: '/account/orders' }]}
        action={mayReorder && <OrderButton intent="reorder">{t('reorder')}</OrderButton>}
        more={
          <>
            <ConfirmationLink />
            {mayCancel && <CancelButton number={number} />}
          </>
        }
      />
      <div className="mb-6 grid gap-3 empty:hidden">
        <RefusalNotice refusal={answered?.refusal} />
        {awaited && <PayOrder number={number} awaited={awaited} />}
        {waitsFor.length > 0 && (
          <Notice tone="amber">
            {t('waitsFor', { names: waitsFor.map(({ name }) => name).join(', ') })}
          </Notice>
        )}
      </div>
      <div className="record">
        <OrderLinesTable order={order} />
        <OrderAside order={order} invoiceHref={(invoice) => `/account/invoices/${invoice}`} />
      </div>
    </>
  )
}

function OrderButton({ intent, children }: { intent: string; children: string }) {
  return (
    <Form method="post">
      <Button kind="primary" name="intent" value={intent}>
        {children}
      </Button>
    </Form>
  )
}

function CancelButton({ number }: { number: string }) {
  const t = useText('orders')
  return (
    <Form method="post">
      <ConfirmButton
        kind="danger"
        name="intent"
        value="cancel"
        title={t('cancelTitle', { number })}
        question={t('cancelQuestion')}
      >
        {t('cancel')}
      </ConfirmButton>
    </Form>
  )
}
