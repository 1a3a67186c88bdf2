import type { LoaderFunctionArgs } from '@remix-run/node'
import { requireStaff } from '#app/auth/require.server.ts'
import { listCompanies } from '#app/domain/companies/company-list-queries.server.ts'
import { csvAnswer } from '#app/http/csv-answer.server.ts'
import { companyColumns, companyTableSpec } from '#app/ui/companies/company-columns.tsx'

export async function loader({ request }: LoaderFunctionArgs) {
  const { locale, scope } = await requireStaff(request, 'desk:companies')
  return csvAnswer(request, locale, {
    name: 'companies',
    spec: companyTableSpec,
    read: (state, db) => listCompanies(scope, state, db),
    columns: companyColumns,
  })
}
