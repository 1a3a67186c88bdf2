import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { requireStaff } from '#app/auth/require.server.ts'
import { decideSchema } from '#app/domain/imports/import-form.ts'
import { findImportRun } from '#app/domain/imports/import-runs-queries.server.ts'
import { applyImport, discardImport } from '#app/domain/imports/start-import.server.ts'
import { now } from '#app/http/clock.server.ts'
import { parseForm } from '#app/http/form.server.ts'
import { notFound, refused } from '#app/http/refusal.server.ts'
import { ImportRunPage } from '#app/ui/imports/import-run-page.tsx'
import type { Titled } from '#app/ui/page-title.tsx'

export const handle: Titled = { title: 'imports:title' }

function idOf(text: string | undefined): bigint {
  if (!/^[1-9]\d{0,17}$/.test(text ?? '')) notFound()
  return BigInt(text ?? '')
}

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireStaff(request, 'desk:import')
  const run = await findImportRun(idOf(params.id))
  if (!run) notFound()
  if (run.priceList)
    throw redirect(`/desk/price-lists/${encodeURIComponent(run.priceList.code)}/files/${run.id}`)
  return { run }
}

export async function action({ request, params }: ActionFunctionArgs) {
  await requireStaff(request, 'desk:import')
  const id = idOf(params.id)
  const { intent } = await parseForm(request, decideSchema)
  if (!(await findImportRun(id))) notFound()
  const decided =
    intent === 'discard'
      ? await discardImport(id, now())
      : await applyImport(id, { partial: intent === 'applyPartly' })
  if (!decided.ok) return refused(decided.refusal)
  return redirect(intent === 'discard' ? '/desk/import' : `/desk/import/${id}`)
}

export default function ImportRun() {
  const { run } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return <ImportRunPage run={run} refusal={answer?.refusal} />
}
