import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { requireStaff } from '#app/auth/require.server.ts'
import { createSegment } from '#app/domain/companies/change-segment.server.ts'
import { newSegmentSchema } from '#app/domain/companies/segment-form.ts'
import { redirectWithToast } from '#app/http/flash.server.ts'
import { readForm } from '#app/http/read-form.server.ts'
import { refused } from '#app/http/refusal.server.ts'
import { NewRecordForm } from '#app/ui/assortments/new-record-form.tsx'
import type { FormAnswer } from '#app/ui/form/form-errors.ts'
import { useText } from '#app/ui/i18n/use-text.ts'
import { PageHeader } from '#app/ui/page-header.tsx'
import type { Titled } from '#app/ui/page-title.tsx'

/** For the browser, when the form is used. */
const formSchema = () =>
  import('#app/domain/companies/segment-form.ts').then(({ newSegmentSchema }) => newSegmentSchema)

export const handle: Titled = { title: 'assortments:segments.add' }

export async function loader({ request }: LoaderFunctionArgs) {
  await requireStaff(request, 'desk:prices-edit')
  return null
}

export async function action({ request }: ActionFunctionArgs) {
  const staff = await requireStaff(request, 'desk:prices-edit')
  const form = await readForm(request, newSegmentSchema)
  if (!form.ok) return form.answer
  const made = await createSegment(staff.userId, form.value)
  if (!made.ok) return refused(made.refusal, form.values)
  const path = `/desk/segments/${encodeURIComponent(made.value.code)}`
  return redirectWithToast(path, { key: 'assortments:segments.created' })
}

export default function NewSegment() {
  const answer: FormAnswer | undefined = useActionData<typeof action>()
  const t = useText('assortments')
  const crumbs = [{ label: t('segments.title'), href: '/desk/segments' }]
  return (
    <>
      <PageHeader title={t('segments.add')} crumbs={crumbs} />
      <NewRecordForm schema={formSchema} answer={answer} />
    </>
  )
}
