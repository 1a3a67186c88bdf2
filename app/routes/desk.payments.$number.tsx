import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { requireStaff } from '#app/auth/require.server.ts'
import { settlePaymentSchema } from '#app/domain/billing/payment-form.ts'
import { findPaymentView } from '#app/domain/billing/payment-queries.server.ts'
import { settlePayment } from '#app/domain/billing/settle-payment.server.ts'
import { now } from '#app/http/clock.server.ts'
import { redirectWithToast } from '#app/http/flash.server.ts'
import { dayParameter } from '#app/http/period.server.ts'
import { readForm } from '#app/http/read-form.server.ts'
import { notFound, refused } from '#app/http/refusal.server.ts'
import { Badge } from '#app/ui/badge.tsx'
import { PaymentActions } from '#app/ui/billing/payment-actions.tsx'
import { PaymentRecord } from '#app/ui/billing/payment-record.tsx'
import { paymentTones } from '#app/ui/billing/payment-tones.ts'
import { useText } from '#app/ui/i18n/use-text.ts'
import { PageHeader } from '#app/ui/page-header.tsx'
import type { Titled } from '#app/ui/page-title.tsx'
import { RefusalNotice } from '#app/ui/refusal-notice.tsx'

export const handle: Titled = { title: ({ params }) => params.number }

export async function loader({ request, params }: LoaderFunctionArgs) {
  const staff = await requireStaff(request, 'desk:payments')
  const payment = await findPaymentView(staff.scope, String(params.number))
  return payment ?? notFound()
}

export async function action({ request, params }: ActionFunctionArgs) {
  const staff = await requireStaff(request, 'desk:payments')
  const form = await readForm(request, settlePaymentSchema)
  if (!form.ok) return form.answer
  const number = String(params.number)
  const today = dayParameter(new URLSearchParams(), 'valueOn')
  const settled = await settlePayment(staff, number, form.value, { at: now(), today })
  if (!settled.ok) return refused(settled.refusal, form.values)
  return redirectWithToast(`/desk/payments/${number}`, {
    key: `payments:${settled.value.done}`,
    parameters: settled.value.parameters,
  })
}

export default function Payment() {
  const payment = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const t = useText('payments')
  return (
    <>
      <PageHeader
        title={payment.number}
        state={<Badge tone={paymentTones[payment.state]}>{t(`states.${payment.state}`)}</Badge>}
        detail={payment.companyName}
        crumbs={[{ label: t('title'), href: '/desk/payments' }]}
      />
      <RefusalNotice refusal={answer && 'refusal' in answer ? answer.refusal : null} />
      <PaymentRecord payment={payment}>
        <PaymentActions payment={payment} answer={answer && 'errors' in answer ? answer : null} />
      </PaymentRecord>
    </>
  )
}
