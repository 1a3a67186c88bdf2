import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { requireStaff } from '#app/auth/require.server.ts'
import { settleInvoiceSchema } from '#app/domain/billing/invoice-form.ts'
import { findInvoice } from '#app/domain/billing/invoice-queries.server.ts'
import { settleDocument } from '#app/domain/billing/settle-document.server.ts'
import { staffMay } from '#app/domain/companies/permissions.ts'
import { now } from '#app/http/clock.server.ts'
import { redirectWithToast } from '#app/http/flash.server.ts'
import { readForm } from '#app/http/read-form.server.ts'
import { notFound, refused } from '#app/http/refusal.server.ts'
import { Status } from '#app/ui/badge.tsx'
import { documentName } from '#app/ui/billing/document-name.ts'
import { GrantDiscount } from '#app/ui/billing/grant-discount.tsx'
import { InvoiceRecord } from '#app/ui/billing/invoice-record.tsx'
import { NoDiscount } from '#app/ui/billing/no-discount.tsx'
import { Button } from '#app/ui/button.tsx'
import { useText } from '#app/ui/i18n/use-text.ts'
import { LinkButton } from '#app/ui/link-button.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import type { Titled } from '#app/ui/page-title.tsx'
import { RefusalNotice } from '#app/ui/refusal-notice.tsx'

export const handle: Titled = { title: ({ params }) => params.number }

export async function loader({ request, params }: LoaderFunctionArgs) {
  const staff = await requireStaff(request, 'desk:invoices')
  const view = await findInvoice(staff.scope, String(params.number), now())
  if (view === null) return notFound()
  return {
    view,
    mayCredit: staffMay(staff.role, 'desk:invoices-issue'),
    maySettle: staffMay(staff.role, 'desk:payments'),
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const staff = await requireStaff(request, 'desk:payments')
  const form = await readForm(request, settleInvoiceSchema)
  if (!form.ok) return form.answer
  if (form.value.intent === 'grantDiscount') await requireStaff(request, 'desk:invoices-issue')
  const number = String(params.number)
  const settled = await settleDocument(staff, number, form.value, now())
  if (!settled.ok) return refused(settled.refusal, form.values)
  return redirectWithToast(`/desk/invoices/${number}`, {
    key: `invoices:${settled.value.done}`,
    parameters: settled.value.parameters,
  })
}

type Loaded = ReturnType<typeof useLoaderData<typeof loader>>

export default function Invoice() {
  const loaded = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const t = useText('invoices')
  const { view } = loaded
  const { number, kind } = view.content
  return (
    <>
      <PageHeader
        title={number}
        state={<Status kind="invoice" state={view.state} />}
        detail={`${t(documentName(view.content))} · ${view.companyName}`}
        crumbs={[{ label: t('title'), href: '/desk/invoices' }]}
        action={<NextAction loaded={loaded} />}
        more={
          <>
            <LinkButton to="pdf" icon="download" reloadDocument>
              {t('pdf')}
            </LinkButton>
            {kind === 'invoice' &&
              loaded.mayCredit &&
              view.creditable.some((quantity) => /[1-9]/.test(quantity)) && (
                <LinkButton to="credit">{t('issueCreditNote')}</LinkButton>
              )}
          </>
        }
      />
      <RefusalNotice refusal={answer && 'refusal' in answer ? answer.refusal : null} />
      <InvoiceRecord view={view} base="/desk">
        {view.discount?.none && (
          <NoDiscount amount={view.discount.amount} none={view.discount.none} />
        )}
        {view.discount?.mayGrant && loaded.maySettle && loaded.mayCredit && (
          <GrantDiscount
            discount={view.discount}
            typed={String(answer?.values?.reason ?? '')}
            error={answer && 'errors' in answer ? answer.errors.fieldErrors.reason?.[0] : undefined}
          />
        )}
      </InvoiceRecord>
    </>
  )
}

/** An open invoice waits for money, an open credit note for an invoice to be set against. */
function NextAction({ loaded: { view, maySettle } }: { loaded: Loaded }) {
  const t = useText('invoices')
  const { number, kind, currency } = view.content
  if (!maySettle || view.companyCode === null || !/[1-9]/.test(view.open.amount)) return null
  if (kind === 'creditNote')
    return (
      <Form method="post">
        <Button kind="primary" name="intent" value="apply">
          {t('applyCredit')}
        </Button>
      </Form>
    )
  const query = new URLSearchParams({
    company: view.companyCode,
    currency,
    amount: (view.discount?.offer?.pays ?? view.open).amount,
    reference: number,
  })
  return (
    <LinkButton kind="primary" to={`/desk/payments/new?${query}`}>
      {t('recordPayment')}
    </LinkButton>
  )
}
