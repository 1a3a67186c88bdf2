import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { requireStaff } from '#app/auth/require.server.ts'
import { createMixGroup } from '#app/domain/prices/change-mix-group.server.ts'
import { newMixGroupSchema } from '#app/domain/prices/mix-group-form.ts'
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
  import('#app/domain/prices/mix-group-form.ts').then(({ newMixGroupSchema }) => newMixGroupSchema)

export const handle: Titled = { title: 'assortments:mix.add' }

export async function loader({ request }: LoaderFunctionArgs) {
  await requireStaff(request, 'desk:prices-edit')
  return null
}

export async function action({ request }: ActionFunctionArgs) {
  const staff = await requireStaff(request, 'desk:prices-edit')
  const form = await readForm(request, newMixGroupSchema)
  if (!form.ok) return form.answer
  const made = await createMixGroup(staff.userId, form.value)
  if (!made.ok) return refused(made.refusal, form.values)
  const path = `/desk/mix-groups/${encodeURIComponent(made.value.code)}`
  return redirectWithToast(path, { key: 'assortments:mix.created' })
}

export default function NewMixGroup() {
  const answer: FormAnswer | undefined = useActionData<typeof action>()
  const t = useText('assortments')
  const crumbs = [{ label: t('mix.title'), href: '/desk/mix-groups' }]
  return (
    <>
      <PageHeader title={t('mix.add')} crumbs={crumbs} />
      <NewRecordForm schema={formSchema} answer={answer} />
    </>
  )
}
