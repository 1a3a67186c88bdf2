import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { requireStaff } from '#app/auth/require.server.ts'
import { newAssortmentSchema } from '#app/domain/catalog/assortment-form.ts'
import { createAssortment } from '#app/domain/catalog/change-assortment.server.ts'
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
  import('#app/domain/catalog/assortment-form.ts').then(
    ({ newAssortmentSchema }) => newAssortmentSchema,
  )

export const handle: Titled = { title: 'assortments:add' }

export async function loader({ request }: LoaderFunctionArgs) {
  await requireStaff(request, 'desk:prices-edit')
  return null
}

export async function action({ request }: ActionFunctionArgs) {
  const staff = await requireStaff(request, 'desk:prices-edit')
  const form = await readForm(request, newAssortmentSchema)
  if (!form.ok) return form.answer
  const made = await createAssortment(staff.userId, form.value)
  if (!made.ok) return refused(made.refusal, form.values)
  const path = `/desk/catalogs/${encodeURIComponent(made.value.code)}`
  return redirectWithToast(path, { key: 'assortments:created' })
}

export default function NewCatalog() {
  const answer: FormAnswer | undefined = useActionData<typeof action>()
  const t = useText('assortments')
  return (
    <>
      <PageHeader title={t('add')} crumbs={[{ label: t('title'), href: '/desk/catalogs' }]} />
      <NewRecordForm schema={formSchema} answer={answer} />
    </>
  )
}
