import type { LoaderFunctionArgs } from '@remix-run/node'
import { Form, useLoaderData } from '@remix-run/react'
import { requireStaff } from '#app/auth/require.server.ts'
import { agingTotals } from '#app/domain/billing/aging-table.ts'
import { getAging } from '#app/domain/billing/receivables-queries.server.ts'
import { dayParameter } from '#app/http/period.server.ts'
import { AgingBars } from '#app/ui/billing/aging-bars.tsx'
import { AgingTable } from '#app/ui/billing/aging-table.tsx'
import { Button } from '#app/ui/button.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { useText } from '#app/ui/i18n/use-text.ts'
import { LinkButton } from '#app/ui/link-button.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import type { Titled } from '#app/ui/page-title.tsx'

export const handle: Titled = { title: 'receivables:title' }

export async function loader({ request }: LoaderFunctionArgs) {
  const staff = await requireStaff(request, 'desk:invoices')
  const asOf = dayParameter(new URL(request.url).searchParams, 'asOf')
  const rows = await getAging(staff.scope, { asOf })
  return { asOf, rows, totals: agingTotals(rows) }
}

export default function Receivables() {
  const { asOf, rows, totals } = useLoaderData<typeof loader>()
  const t = useText('receivables')
  const table = useText('table')
  return (
    <>
      <PageHeader
        title={t('title')}
        more={
          <>
            <LinkButton to={`/desk/receivables.csv?asOf=${asOf}`} icon="download" reloadDocument>
              {table('exportCsv')}
            </LinkButton>
            <Form method="get" className="no-print flex items-end gap-2">
              <label className="grid gap-1">
                <span className="text-small text-muted">{t('asOf')}</span>
                <input type="date" name="asOf" defaultValue={asOf} className="input" />
              </label>
              <Button>{t('show')}</Button>
            </Form>
          </>
        }
      />
      <div className="mb-4 grid gap-4 lg:grid-cols-2">
        {totals.map((total) => (
          <AgingBars key={total.currency} total={total} />
        ))}
      </div>
      {rows.length > 0 ? (
        <AgingTable rows={rows} totals={totals} asOf={asOf} />
      ) : (
        <EmptyState icon="chart" title={t('empty')} />
      )}
    </>
  )
}
