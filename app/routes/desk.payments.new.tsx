import { randomUUID } from 'node:crypto'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { requireStaff } from '#app/auth/require.server.ts'
import {
  paymentMoneySchema,
  recordPaymentSchema,
  undatedMoneySchema,
} from '#app/domain/billing/payment-form.ts'
import { listPayers, previewPayment } from '#app/domain/billing/payment-queries.server.ts'
import { recordPayment } from '#app/domain/billing/record-payment.server.ts'
import { now } from '#app/http/clock.server.ts'
import { redirectWithToast } from '#app/http/flash.server.ts'
import { dayParameter } from '#app/http/period.server.ts'
import { readForm } from '#app/http/read-form.server.ts'
import { refused } from '#app/http/refusal.server.ts'
import { PaymentAllocations } from '#app/ui/billing/payment-allocations.tsx'
import { PaymentMoney } from '#app/ui/billing/payment-money.tsx'
import { UndatedAllocations } from '#app/ui/billing/undated-allocations.tsx'
import { formErrorsOf } from '#app/ui/form/form-errors.ts'
import { useText } from '#app/ui/i18n/use-text.ts'
import { PageHeader } from '#app/ui/page-header.tsx'
import type { Titled } from '#app/ui/page-title.tsx'

export const handle: Titled = { title: 'payments:record' }

export async function loader({ request }: LoaderFunctionArgs) {
  const staff = await requireStaff(request, 'desk:payments')
  const search = new URL(request.url).searchParams
  const today = dayParameter(new URLSearchParams(), 'valueOn')
  const payers = await listPayers(staff.scope)
  const payer = payers.find(({ code }) => code === search.get('company'))
  const currency = search.get('currency') || (payer?.currency ?? '')
  const typed = { valueOn: today, method: 'transfer', ...Object.fromEntries(search), currency }
  const money = paymentMoneySchema.safeParse(typed)
  const shown = money.success ? money : undatedMoneySchema.safeParse(typed)
  const preview = shown.success ? await previewPayment(staff.scope, shown.data) : null
  // A link may bring a part of the money; a form that was sent has to bring all of it.
  const isSent = search.has('amount')
  return {
    payers,
    typed: typed as Record<string, string>,
    errors: isSent && !money.success ? formErrorsOf(money.error).fieldErrors : {},
    preview,
    isComplete: money.success,
    idempotencyKey: randomUUID(),
  }
}

export async function action({ request }: ActionFunctionArgs) {
  const staff = await requireStaff(request, 'desk:payments')
  const form = await readForm(request, recordPaymentSchema)
  if (!form.ok) return form.answer
  const recorded = await recordPayment(staff, { ...form.value, at: now() })
  if (!recorded.ok) return refused(recorded.refusal, form.values)
  const { paymentNumber: number, discounts } = recorded.value
  return redirectWithToast(`/desk/payments/${number}`, {
    key: discounts.length > 0 ? 'payments:recordedWithDiscount' : 'payments:recorded',
    parameters: { number, notes: discounts.join(', ') },
  })
}

export default function NewPayment() {
  const { payers, typed, errors, preview, isComplete, idempotencyKey } =
    useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const t = useText('payments')
  return (
    <>
      <PageHeader title={t('record')} crumbs={[{ label: t('title'), href: '/desk/payments' }]} />
      <PaymentMoney payers={payers} typed={typed} errors={errors} isPrimary={!isComplete} />
      {preview && !isComplete && <UndatedAllocations items={preview.items} />}
      {preview && isComplete && (
        <PaymentAllocations
          key={JSON.stringify(typed)}
          typed={typed}
          preview={preview}
          idempotencyKey={idempotencyKey}
          refusal={answer && 'refusal' in answer ? answer.refusal : null}
          answer={answer && 'errors' in answer ? answer : null}
        />
      )}
    </>
  )
}
