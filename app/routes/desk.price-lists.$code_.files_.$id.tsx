import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { requireStaff } from '#app/auth/require.server.ts'
import { listDifferences } from '#app/domain/imports/difference-queries.server.ts'
import { decideSchema } from '#app/domain/imports/import-form.ts'
import { findImportRun } from '#app/domain/imports/import-runs-queries.server.ts'
import { applyImport, discardImport } from '#app/domain/imports/start-import.server.ts'
import { now } from '#app/http/clock.server.ts'
import { parseForm } from '#app/http/form.server.ts'
import { notFound, refused } from '#app/http/refusal.server.ts'
import type { Titled } from '#app/ui/page-title.tsx'
import { differenceSpec } from '#app/ui/price-files/difference-table.tsx'
import { PriceFileScreen } from '#app/ui/price-files/price-file-screen.tsx'
import { parseTableState } from '#app/ui/table/table-state.ts'

export const handle: Titled<typeof loader> = { title: ({ data }) => data?.run.fileName }

/** A run of this list, by its number; that of another list is not there. */
async function runOf({ code, id }: { code?: string; id?: string }) {
  if (!/^[1-9]\d{0,17}$/.test(id ?? '')) return notFound()
  const run = await findImportRun(BigInt(id ?? ''))
  const { priceList } = run ?? {}
  if (!run || priceList?.code.toLowerCase() !== code?.toLowerCase()) return notFound()
  return { ...run, priceList: priceList ?? notFound() }
}

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireStaff(request, 'desk:prices-edit')
  const run = await runOf(params)
  const state = parseTableState(new URL(request.url).searchParams, differenceSpec)
  const { effect = [] } = state.filters
  const { rows, total } = await listDifferences(BigInt(run.id), { ...state, effects: effect })
  return { run, state, rows, total }
}

export async function action({ request, params }: ActionFunctionArgs) {
  await requireStaff(request, 'desk:prices-edit')
  const run = await runOf(params)
  const { intent } = await parseForm(request, decideSchema)
  const decided =
    intent === 'discard'
      ? await discardImport(BigInt(run.id), now())
      : await applyImport(BigInt(run.id), { partial: intent === 'applyPartly' })
  if (!decided.ok) return refused(decided.refusal)
  const files = `/desk/price-lists/${encodeURIComponent(run.priceList.code)}/files`
  return redirect(intent === 'discard' ? files : `${files}/${run.id}`)
}

export default function PriceFile() {
  const answer = useActionData<typeof action>()
  return <PriceFileScreen {...useLoaderData<typeof loader>()} refusal={answer?.refusal} />
}
