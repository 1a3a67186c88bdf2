import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireContact } from '#app/auth/require.server.ts'
import { getStatement } from '#app/domain/billing/statement-queries.server.ts'
import { periodParameters } from '#app/http/period.server.ts'
import { notFound } from '#app/http/refusal.server.ts'
import { PeriodForm } from '#app/ui/billing/period-form.tsx'
import { StatementTable } from '#app/ui/billing/statement-table.tsx'
import { useText } from '#app/ui/i18n/use-text.ts'
import { PageHeader } from '#app/ui/page-header.tsx'
import type { Titled } from '#app/ui/page-title.tsx'

export const handle: Titled = { title: 'receivables:statement' }

export async function loader({ request }: LoaderFunctionArgs) {
  const contact = await requireContact(request, 'invoice:view')
  const { code, name } = contact.company
  const search = new URL(request.url).searchParams
  const asked = { company: code, currency: search.get('currency'), ...periodParameters(search) }
  const statement = await getStatement(contact.scope, asked)
  return statement ? { statement, name } : notFound()
}

export default function StatementPage() {
  const { statement, name } = useLoaderData<typeof loader>()
  const t = useText('receivables')
  const invoices = useText('invoices')
  return (
    <>
      <PageHeader
        title={t('statementTitle')}
        detail={`${name} · ${statement.currency}`}
        crumbs={[{ label: invoices('title'), href: '/account/invoices' }]}
      />
      <PeriodForm statement={statement} />
      <StatementTable statement={statement} base="/account" />
    </>
  )
}
