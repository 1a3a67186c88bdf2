import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireContact } from '#app/auth/require.server.ts'
import { contactMay } from '#app/domain/companies/permissions.ts'
import { listQuotes } from '#app/domain/quotes/quote-list-queries.server.ts'
import { useText } from '#app/ui/i18n/use-text.ts'
import { LinkButton } from '#app/ui/link-button.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import type { Titled } from '#app/ui/page-title.tsx'
import { QuoteTable, quoteTableSpec } from '#app/ui/quotes/quote-table.tsx'
import { parseTableState } from '#app/ui/table/table-state.ts'

export const handle: Titled = { title: 'quotes:title' }

export async function loader({ request }: LoaderFunctionArgs) {
  const contact = await requireContact(request, 'quote:view')
  const state = parseTableState(new URL(request.url).searchParams, quoteTableSpec)
  const page = await listQuotes(contact.scope, state)
  return { state, ...page, mayRequest: contactMay(contact.role, 'quote:request') }
}

export default function AccountQuotes() {
  const { mayRequest, ...list } = useLoaderData<typeof loader>()
  const t = useText('quotes')
  return (
    <>
      <PageHeader
        title={t('title')}
        action={
          mayRequest && (
            <LinkButton kind="primary" to="/account/quotes/new">
              {t('newTitle')}
            </LinkButton>
          )
        }
      />
      <QuoteTable surface="account" {...list} />
    </>
  )
}
