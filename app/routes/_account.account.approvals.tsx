import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { requireContact } from '#app/auth/require.server.ts'
import { listApprovals } from '#app/domain/orders/approval-queries.server.ts'
import { approveOrder } from '#app/domain/orders/approve-order.server.ts'
import { approvalSchema } from '#app/domain/orders/order-action-form.ts'
import { rejectOrder } from '#app/domain/orders/reject-order.server.ts'
import { sellerDay } from '#app/domain/orders/seller-day-queries.server.ts'
import { now } from '#app/http/clock.server.ts'
import { redirectWithToast } from '#app/http/flash.server.ts'
import { parseForm } from '#app/http/form.server.ts'
import { notFound, refused } from '#app/http/refusal.server.ts'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { useText } from '#app/ui/i18n/use-text.ts'
import { ApprovalCard } from '#app/ui/orders/approval-card.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import type { Titled } from '#app/ui/page-title.tsx'
import { RefusalNotice } from '#app/ui/refusal-notice.tsx'

export const handle: Titled = { title: 'approvals:title' }

export async function loader({ request }: LoaderFunctionArgs) {
  const contact = await requireContact(request, 'order:approve')
  return { orders: await listApprovals(contact.scope, contact.userId) }
}

export async function action({ request }: ActionFunctionArgs) {
  const { userId, scope } = await requireContact(request, 'order:approve')
  const { intent, ...answer } = await parseForm(request, approvalSchema)
  const at = now()
  const consent = { ...answer, at, today: await sellerDay(at) }
  const decide = intent === 'approve' ? approveOrder : rejectOrder

  const decided = await decide({ userId, scope }, consent)

  if (!decided.ok)
    return decided.refusal.code === 'not-found' ? notFound() : refused(decided.refusal)
  const key = intent === 'approve' ? 'approvals:approved' : 'approvals:rejected'
  return redirectWithToast('/account/approvals', { key, parameters: { number: answer.number } })
}

export default function Approvals() {
  const { orders } = useLoaderData<typeof loader>()
  const answered = useActionData<typeof action>()
  const t = useText('approvals')
  return (
    <>
      <PageHeader title={t('title')} />
      <RefusalNotice refusal={answered?.refusal} />
      {orders.length === 0 && (
        <EmptyState icon="check" title={t('empty')}>
          {t('emptyHelp')}
        </EmptyState>
      )}
      <ul className="grid gap-4">
        {orders.map((order) => (
          <ApprovalCard key={order.number} order={order} />
        ))}
      </ul>
    </>
  )
}
