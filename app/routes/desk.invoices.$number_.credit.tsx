import { randomUUID } from 'node:crypto'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { requireStaff } from '#app/auth/require.server.ts'
import { creditNoteSchema } from '#app/domain/billing/credit-note-form.ts'
import { findInvoice } from '#app/domain/billing/invoice-queries.server.ts'
import { issueCreditNote } from '#app/domain/billing/issue-credit-note.server.ts'
import { now } from '#app/http/clock.server.ts'
import { redirectWithToast } from '#app/http/flash.server.ts'
import { readForm } from '#app/http/read-form.server.ts'
import { notFound, refused } from '#app/http/refusal.server.ts'
import { CreditLines } from '#app/ui/billing/credit-lines.tsx'
import { SubmitButton } from '#app/ui/button.tsx'
import { FormFrame } from '#app/ui/form/form-frame.tsx'
import { RadioGroup } from '#app/ui/form/radio-group.tsx'
import { TextField } from '#app/ui/form/text-field.tsx'
import { useRemixForm } from '#app/ui/form/use-remix-form.ts'
import { useText } from '#app/ui/i18n/use-text.ts'
import { PageHeader } from '#app/ui/page-header.tsx'
import type { Titled } from '#app/ui/page-title.tsx'
import { RefusalNotice } from '#app/ui/refusal-notice.tsx'

/** For the browser, when the form is used. */
const formSchema = () =>
  import('#app/domain/billing/credit-note-form.ts').then(({ creditNoteSchema }) => creditNoteSchema)

export const handle: Titled = { title: ({ params }) => params.number }

export async function loader({ request, params }: LoaderFunctionArgs) {
  const staff = await requireStaff(request, 'desk:invoices-issue')
  const view = await findInvoice(staff.scope, String(params.number), now())
  if (view === null || view.content.kind !== 'invoice') return notFound()
  return { content: view.content, creditable: view.creditable, idempotencyKey: randomUUID() }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const staff = await requireStaff(request, 'desk:invoices-issue')
  const form = await readForm(request, creditNoteSchema)
  if (!form.ok) return form.answer
  const invoiceNumber = String(params.number)
  const credited = await issueCreditNote(staff, { invoiceNumber, ...form.value, at: now() })
  if (!credited.ok) return refused(credited.refusal, form.values)
  const number = credited.value.creditNoteNumber
  return redirectWithToast(`/desk/invoices/${number}`, {
    key: 'invoices:creditIssued',
    parameters: { number },
  })
}

export default function CreditInvoice() {
  const { content, creditable, idempotencyKey } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const t = useText('invoices')
  const form = useRemixForm(formSchema, {
    answer: answer && 'errors' in answer ? answer : null,
    defaultValues: { scope: 'whole' },
    labels: { reason: t('creditReason') },
  })
  return (
    <>
      <PageHeader
        title={t('creditTitle', { number: content.number })}
        crumbs={[
          { label: t('title'), href: '/desk/invoices' },
          { label: content.number, href: `/desk/invoices/${content.number}` },
        ]}
      />
      <FormFrame form={form}>
        <RefusalNotice refusal={answer && 'refusal' in answer ? answer.refusal : null} />
        <input type="hidden" name="idempotencyKey" value={idempotencyKey} />
        <RadioGroup
          name="scope"
          label={t('creditScope')}
          options={[
            { value: 'whole', label: t('creditWhole') },
            { value: 'lines', label: t('creditLines') },
          ]}
        />
        <CreditLines content={content} creditable={creditable} />
        <TextField name="reason" label={t('creditReason')} maxLength={200} />
        <div>
          <SubmitButton>{t('creditIssue')}</SubmitButton>
        </div>
      </FormFrame>
    </>
  )
}
