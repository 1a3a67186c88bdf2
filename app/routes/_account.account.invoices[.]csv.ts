import type { LoaderFunctionArgs } from '@remix-run/node'
import { requireContact } from '#app/auth/require.server.ts'
import { listInvoices } from '#app/domain/billing/invoice-list-queries.server.ts'
import { csvAnswer } from '#app/http/csv-answer.server.ts'
import { invoiceQueryOf } from '#app/http/invoice-view.server.ts'
import { invoiceColumns } from '#app/ui/billing/invoice-table.tsx'
import { invoiceTableSpec } from '#app/ui/billing/invoice-table-spec.ts'

export async function loader({ request }: LoaderFunctionArgs) {
  const { locale, scope } = await requireContact(request, 'invoice:view')
  return csvAnswer(request, locale, {
    name: 'invoices',
    spec: invoiceTableSpec,
    read: (state, db) => listInvoices(scope, invoiceQueryOf(state), db),
    columns: (i18n) => invoiceColumns(i18n, false),
  })
}
