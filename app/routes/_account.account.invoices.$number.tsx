import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireContact } from '#app/auth/require.server.ts'
import { buyerDiscountView } from '#app/domain/billing/cash-discount-view.ts'
import { findInvoice } from '#app/domain/billing/invoice-queries.server.ts'
import { now } from '#app/http/clock.server.ts'
import { notFound } from '#app/http/refusal.server.ts'
import { Status } from '#app/ui/badge.tsx'
import { documentName } from '#app/ui/billing/document-name.ts'
import { InvoiceRecord } from '#app/ui/billing/invoice-record.tsx'
import { useText } from '#app/ui/i18n/use-text.ts'
import { LinkButton } from '#app/ui/link-button.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import type { Titled } from '#app/ui/page-title.tsx'

export const handle: Titled = { title: ({ params }) => params.number }

export async function loader({ request, params }: LoaderFunctionArgs) {
  const contact = await requireContact(request, 'invoice:view')
  const view = await findInvoice(contact.scope, String(params.number), now())
  if (view === null) return notFound()
  return { ...view, discount: view.discount && buyerDiscountView(view.discount) }
}

export default function Invoice() {
  const view = useLoaderData<typeof loader>()
  const t = useText('invoices')
  const { number } = view.content
  return (
    <>
      <PageHeader
        title={number}
        state={<Status kind="invoice" state={view.state} />}
        detail={t(documentName(view.content))}
        crumbs={[{ label: t('title'), href: '/account/invoices' }]}
        action={
          <LinkButton kind="primary" to="pdf" icon="download" reloadDocument>
            {t('pdf')}
          </LinkButton>
        }
      />
      <InvoiceRecord view={view} base="/account" />
    </>
  )
}
