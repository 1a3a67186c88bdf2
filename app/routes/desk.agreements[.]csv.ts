import type { LoaderFunctionArgs } from '@remix-run/node'
import { requireStaff } from '#app/auth/require.server.ts'
import { listAgreements } from '#app/domain/prices/agreement-list-queries.server.ts'
import { now } from '#app/http/clock.server.ts'
import { csvAnswer } from '#app/http/csv-answer.server.ts'
import { agreementColumns, agreementSpec } from '#app/ui/agreements/agreement-columns.tsx'

export async function loader({ request }: LoaderFunctionArgs) {
  const { scope, locale } = await requireStaff(request, 'desk:prices')
  const at = now()
  return csvAnswer(request, locale, {
    name: 'agreements',
    spec: agreementSpec,
    read: (state, db) => {
      const { level: levels = [], state: states = [] } = state.filters
      return listAgreements(scope, { ...state, levels, states, at }, db)
    },
    columns: agreementColumns,
  })
}
