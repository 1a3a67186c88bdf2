import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { requireStaff } from '#app/auth/require.server.ts'
import { staffMay } from '#app/domain/companies/permissions.ts'
import { listImportRuns } from '#app/domain/imports/import-runs-queries.server.ts'
import { priceFileSchema } from '#app/domain/imports/price-file-form.ts'
import { startPriceFile } from '#app/domain/imports/start-price-file.server.ts'
import { findListInFile } from '#app/domain/prices/price-list-content-queries.server.ts'
import { seesPriceList } from '#app/domain/prices/price-list-queries.server.ts'
import type { Refusal } from '#app/domain/result.ts'
import { now } from '#app/http/clock.server.ts'
import { readForm } from '#app/http/read-form.server.ts'
import { notFound, refused } from '#app/http/refusal.server.ts'
import type { FormAnswer } from '#app/ui/form/form-errors.ts'
import type { Titled } from '#app/ui/page-title.tsx'
import { PriceFilesScreen } from '#app/ui/price-files/price-files-screen.tsx'

export const handle: Titled<typeof loader> = { title: ({ data }) => data?.list.name }

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { role, scope } = await requireStaff(request, 'desk:prices')
  if (!(await seesPriceList(scope, params.code ?? ''))) notFound()
  const list = (await findListInFile(params.code ?? '')) ?? notFound()
  const canImport = staffMay(role, 'desk:prices-edit')
  return { list, canImport, runs: canImport ? await listImportRuns(list.code) : [] }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { userId: actorId } = await requireStaff(request, 'desk:prices-edit')
  const code = params.code ?? ''
  if (!(await findListInFile(code))) notFound()
  const form = await readForm(request, priceFileSchema)
  if (!form.ok) return form.answer
  const { file, rest, confirmDearer } = form.value
  const started = await startPriceFile(
    { actorId, code },
    {
      file: { name: file.name, content: new Uint8Array(await file.arrayBuffer()) },
      wholeList: rest === 'remove',
      confirmDearer: confirmDearer === 'on',
      at: now(),
    },
  )
  if (started === null) return notFound()
  if (!started.ok) return refused(started.refusal, form.values)
  return redirect(`/desk/price-lists/${encodeURIComponent(code)}/files/${started.value.id}`)
}

export default function PriceFiles() {
  const answer: (FormAnswer & { refusal?: Refusal }) | undefined = useActionData<typeof action>()
  return <PriceFilesScreen {...useLoaderData<typeof loader>()} answer={answer} />
}
