import type { LoaderFunctionArgs } from '@remix-run/node'
import { requireContact } from '#app/auth/require.server.ts'
import { listQuotes } from '#app/domain/quotes/quote-list-queries.server.ts'
import { csvAnswer } from '#app/http/csv-answer.server.ts'
import { quoteColumns, quoteTableSpec } from '#app/ui/quotes/quote-table.tsx'

export async function loader({ request }: LoaderFunctionArgs) {
  const { locale, scope } = await requireContact(request, 'quote:view')
  return csvAnswer(request, locale, {
    name: 'quotes',
    spec: quoteTableSpec,
    read: (state, db) => listQuotes(scope, state, db),
    columns: (i18n) => quoteColumns(i18n, 'account'),
  })
}
