import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { requireStaff } from '#app/auth/require.server.ts'
import { chosenSchema, uploadSchema } from '#app/domain/imports/import-form.ts'
import { listImportRuns } from '#app/domain/imports/import-runs-queries.server.ts'
import { readMapping } from '#app/domain/imports/read-mapping.server.ts'
import { startImport } from '#app/domain/imports/start-import.server.ts'
import type { Refusal } from '#app/domain/result.ts'
import { now } from '#app/http/clock.server.ts'
import { readForm } from '#app/http/read-form.server.ts'
import { refused } from '#app/http/refusal.server.ts'
import type { FormAnswer } from '#app/ui/form/form-errors.ts'
import { useText } from '#app/ui/i18n/use-text.ts'
import { ImportRuns } from '#app/ui/imports/import-runs.tsx'
import { UploadForm } from '#app/ui/imports/upload-form.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import type { Titled } from '#app/ui/page-title.tsx'
import { RefusalNotice } from '#app/ui/refusal-notice.tsx'

export const handle: Titled = { title: 'imports:title' }

export async function loader({ request }: LoaderFunctionArgs) {
  await requireStaff(request, 'desk:import')
  const asked = Object.fromEntries(new URL(request.url).searchParams)
  return { runs: await listImportRuns(), chosen: chosenSchema.parse(asked) }
}

export async function action({ request }: ActionFunctionArgs) {
  const staff = await requireStaff(request, 'desk:import')
  const form = await readForm(request, uploadSchema)
  if (!form.ok) return form.answer
  const { kind, mapping: name, mappingFile, files: uploaded, decimal } = form.value
  const mapping = await readMapping(name, mappingFile)
  if (!mapping.ok) return refused(mapping.refusal, form.values)
  const files = await Promise.all(
    uploaded.map(async (file) => ({
      name: file.name,
      content: new Uint8Array(await file.arrayBuffer()),
    })),
  )
  const columns = decimal ? { ...mapping.value, decimal } : mapping.value
  const started = await startImport(staff, { kind, mapping: columns, files, at: now() })
  if (!started.ok) return refused(started.refusal, form.values)
  return redirect(`/desk/import/${started.value.id}`)
}

export default function Imports() {
  const { runs, chosen } = useLoaderData<typeof loader>()
  const answer: (FormAnswer & { refusal?: Refusal }) | undefined = useActionData<typeof action>()
  const t = useText('imports')
  return (
    <>
      <PageHeader title={t('title')} detail={t('detail')} />
      <div className="record">
        <ImportRuns runs={runs} />
        <aside className="grid content-start gap-4 max-lg:order-first">
          <RefusalNotice refusal={answer?.refusal} />
          <UploadForm answer={answer} chosen={chosen} />
        </aside>
      </div>
    </>
  )
}
