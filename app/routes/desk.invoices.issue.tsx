import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { requireStaff } from '#app/auth/require.server.ts'
import { issueInvoiceSchema } from '#app/domain/billing/invoice-form.ts'
import { issueInvoice } from '#app/domain/billing/issue-invoice.server.ts'
import { now } from '#app/http/clock.server.ts'
import { redirectWithToast } from '#app/http/flash.server.ts'
import { parseForm } from '#app/http/form.server.ts'
import { refused } from '#app/http/refusal.server.ts'
import { useText } from '#app/ui/i18n/use-text.ts'
import { PageHeader } from '#app/ui/page-header.tsx'
import { RefusalNotice } from '#app/ui/refusal-notice.tsx'

export async function loader({ request }: LoaderFunctionArgs) {
  await requireStaff(request, 'desk:invoices-issue')
  return redirect('/desk/invoices')
}

export async function action({ request }: ActionFunctionArgs) {
  const staff = await requireStaff(request, 'desk:invoices-issue')
  const wanted = await parseForm(request, issueInvoiceSchema)
  const issued = await issueInvoice(staff, { ...wanted, at: now() })
  if (!issued.ok) return refused(issued.refusal)
  const number = issued.value.invoiceNumber
  return redirectWithToast(`/desk/invoices/${number}`, {
    key: 'fulfilment:invoiceIssued',
    parameters: { number },
  })
}

/** Seen only where issuing was refused. */
export default function IssueRefused() {
  const answer = useActionData<typeof action>()
  const t = useText('invoices')
  return (
    <>
      <PageHeader title={t('invoice')} crumbs={[{ label: t('title'), href: '/desk/invoices' }]} />
      <RefusalNotice refusal={answer?.refusal} />
    </>
  )
}
