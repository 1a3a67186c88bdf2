import type { LoaderFunctionArgs } from '@remix-run/node'
import { requireStaff } from '#app/auth/require.server.ts'
import { seesPriceList } from '#app/domain/prices/price-list-queries.server.ts'
import { isLineKind, isShareKind } from '#app/domain/reports/what-if/result-table.ts'
import { listLines } from '#app/domain/reports/what-if/what-if-lines-queries.server.ts'
import { listShares } from '#app/domain/reports/what-if/what-if-shares-queries.server.ts'
import { listStopped } from '#app/domain/reports/what-if/what-if-stopped-queries.server.ts'
import { findResult } from '#app/domain/reports/what-if/what-if-table-queries.server.ts'
import { csvAnswer } from '#app/http/csv-answer.server.ts'
import { notFound } from '#app/http/refusal.server.ts'
import { lineColumns } from '#app/ui/prices/what-if/line-columns.tsx'
import { nobodysLinks } from '#app/ui/prices/what-if/line-links.tsx'
import { lineSpec } from '#app/ui/prices/what-if/line-table.tsx'
import { shareColumns, shareSpec } from '#app/ui/prices/what-if/share-table.tsx'
import { stoppedColumns } from '#app/ui/prices/what-if/stopped-columns.tsx'
import { stoppedSpec } from '#app/ui/prices/what-if/stopped-table.tsx'

/** Before anything was tried. */
const nothing = { rows: [], total: 0 }

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { scope, locale } = await requireStaff(request, 'desk:prices')
  const { code = '', tab = '' } = params
  if (!(await seesPriceList(scope, code))) return notFound()
  const result = await findResult(code)
  if (result === 'no-list') return notFound()
  const name = `what-if-${tab}`
  if (isShareKind(tab))
    return csvAnswer(request, locale, {
      name,
      spec: shareSpec,
      read: async (asked, db) =>
        result ? listShares(scope, result, { kind: tab, asked }, db) : nothing,
      columns: (i18n) => shareColumns(i18n, tab).filter(({ key }) => key !== 'size'),
    })
  if (tab === 'stopped')
    return csvAnswer(request, locale, {
      name,
      spec: stoppedSpec,
      read: async (asked) => (result ? listStopped(scope, result, asked) : nothing),
      columns: (i18n) => stoppedColumns(i18n, nobodysLinks, ''),
    })
  if (!isLineKind(tab)) return notFound()
  return csvAnswer(request, locale, {
    name,
    spec: lineSpec,
    read: async (asked, db) =>
      result ? listLines(scope, result, { kind: tab, asked }, db) : nothing,
    columns: (i18n) => lineColumns(i18n, tab, nobodysLinks),
  })
}
