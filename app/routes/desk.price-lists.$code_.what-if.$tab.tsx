import { type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireStaff } from '#app/auth/require.server.ts'
import { staffMay } from '#app/domain/companies/permissions.ts'
import { seesPriceList } from '#app/domain/prices/price-list-queries.server.ts'
import { isLineKind, isShareKind } from '#app/domain/reports/what-if/result-table.ts'
import { listLines } from '#app/domain/reports/what-if/what-if-lines-queries.server.ts'
import { listShares } from '#app/domain/reports/what-if/what-if-shares-queries.server.ts'
import { listStopped } from '#app/domain/reports/what-if/what-if-stopped-queries.server.ts'
import { findResult } from '#app/domain/reports/what-if/what-if-table-queries.server.ts'
import { notFound } from '#app/http/refusal.server.ts'
import { LineTable, lineSpec } from '#app/ui/prices/what-if/line-table.tsx'
import { ShareTable, shareSpec } from '#app/ui/prices/what-if/share-table.tsx'
import { StoppedTable, stoppedSpec } from '#app/ui/prices/what-if/stopped-table.tsx'
import { parseTableState } from '#app/ui/table/table-state.ts'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { scope, role } = await requireStaff(request, 'desk:prices')
  const { code = '', tab = '' } = params
  if (!(await seesPriceList(scope, code))) return notFound()
  if (!isShareKind(tab) && !isLineKind(tab) && tab !== 'stopped') return notFound()
  const result = await findResult(code)
  if (result === 'no-list') return notFound()
  const base = `/desk/price-lists/${encodeURIComponent(code)}/what-if`
  if (!result) throw redirect(base)
  const search = new URL(request.url).searchParams
  if (isShareKind(tab)) {
    const state = parseTableState(search, shareSpec)
    return {
      table: 'shares' as const,
      kind: tab,
      base,
      state,
      ...(await listShares(scope, result, { kind: tab, asked: state })),
    }
  }
  const may = {
    orders: staffMay(role, 'desk:orders'),
    quotes: staffMay(role, 'desk:quotes'),
    companies: staffMay(role, 'desk:companies'),
  }
  if (tab === 'stopped') {
    const state = parseTableState(search, stoppedSpec)
    return {
      table: 'stopped' as const,
      base,
      may,
      state,
      ...(await listStopped(scope, result, state)),
    }
  }
  const state = parseTableState(search, lineSpec)
  return {
    table: 'lines' as const,
    kind: tab,
    base,
    may,
    state,
    ...(await listLines(scope, result, { kind: tab, asked: state })),
  }
}

export default function WhatIfTable() {
  const shown = useLoaderData<typeof loader>()
  if (shown.table === 'stopped') return <StoppedTable {...shown} />
  return shown.table === 'shares' ? <ShareTable {...shown} /> : <LineTable {...shown} />
}
