import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireContact } from '#app/auth/require.server.ts'
import { agingTotals } from '#app/domain/billing/aging-table.ts'
import { listInvoices } from '#app/domain/billing/invoice-list-queries.server.ts'
import { getAging } from '#app/domain/billing/receivables-queries.server.ts'
import { invoiceQueryOf } from '#app/http/invoice-view.server.ts'
import { dayParameter } from '#app/http/period.server.ts'
import { InvoiceFigures } from '#app/ui/billing/invoice-figures.tsx'
import { InvoiceTable } from '#app/ui/billing/invoice-table.tsx'
import { invoiceTableSpec } from '#app/ui/billing/invoice-table-spec.ts'
import { useText } from '#app/ui/i18n/use-text.ts'
import { LinkButton } from '#app/ui/link-button.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import type { Titled } from '#app/ui/page-title.tsx'
import { parseTableState } from '#app/ui/table/table-state.ts'

export const handle: Titled = { title: 'invoices:title' }

export async function loader({ request }: LoaderFunctionArgs) {
  const contact = await requireContact(request, 'invoice:view')
  const state = parseTableState(new URL(request.url).searchParams, invoiceTableSpec)
  const [page, aging] = await Promise.all([
    listInvoices(contact.scope, invoiceQueryOf(state)),
    getAging(contact.scope, { asOf: dayParameter(new URLSearchParams(), 'asOf') }),
  ])
  return { state, ...page, aging: agingTotals(aging, [contact.company.currency]) }
}

export default function Invoices() {
  const { state, rows, total, aging } = useLoaderData<typeof loader>()
  const t = useText('invoices')
  const receivables = useText('receivables')
  return (
    <>
      <PageHeader
        title={t('title')}
        more={
          <LinkButton to="/account/statement" icon="list">
            {receivables('statement')}
          </LinkButton>
        }
      />
      <InvoiceFigures totals={aging} />
      <InvoiceTable
        state={state}
        rows={rows}
        total={total}
        base="/account/invoices"
        showsCompany={false}
      />
    </>
  )
}
