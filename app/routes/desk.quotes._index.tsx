import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireStaff } from '#app/auth/require.server.ts'
import { listQuotes } from '#app/domain/quotes/quote-list-queries.server.ts'
import { useText } from '#app/ui/i18n/use-text.ts'
import { LinkButton } from '#app/ui/link-button.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import type { Titled } from '#app/ui/page-title.tsx'
import { QuoteTable, quoteTableSpec } from '#app/ui/quotes/quote-table.tsx'
import { parseTableState } from '#app/ui/table/table-state.ts'

export const handle: Titled = { title: 'quotes:title' }

export async function loader({ request }: LoaderFunctionArgs) {
  const staff = await requireStaff(request, 'desk:quotes')
  const state = parseTableState(new URL(request.url).searchParams, quoteTableSpec)
  return { state, ...(await listQuotes(staff.scope, state)) }
}

export default function DeskQuotes() {
  const t = useText('quotes')
  return (
    <>
      <PageHeader
        title={t('title')}
        action={
          <LinkButton kind="primary" to="/desk/quotes/new">
            {t('begin')}
          </LinkButton>
        }
      />
      <QuoteTable surface="desk" {...useLoaderData<typeof loader>()} />
    </>
  )
}
