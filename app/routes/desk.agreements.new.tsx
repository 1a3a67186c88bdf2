import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { requireStaff } from '#app/auth/require.server.ts'
import { agreementLevels, newAgreementSchema } from '#app/domain/prices/agreement-form.ts'
import { listAgreementChoices } from '#app/domain/prices/agreement-queries.server.ts'
import { createAgreement } from '#app/domain/prices/create-agreement.server.ts'
import { redirectWithToast } from '#app/http/flash.server.ts'
import { readForm } from '#app/http/read-form.server.ts'
import { refused } from '#app/http/refusal.server.ts'
import { NewAgreementForm } from '#app/ui/agreements/new-agreement-form.tsx'
import type { FormAnswer } from '#app/ui/form/form-errors.ts'
import { useText } from '#app/ui/i18n/use-text.ts'
import { PageHeader } from '#app/ui/page-header.tsx'
import type { Titled } from '#app/ui/page-title.tsx'

export const handle: Titled = { title: 'agreements:addTitle' }

export async function loader({ request }: LoaderFunctionArgs) {
  const { scope } = await requireStaff(request, 'desk:prices-edit')
  const search = new URL(request.url).searchParams
  const level = agreementLevels.find((each) => each === search.get('level')) ?? 'company'
  return { level, company: search.get('company'), choices: await listAgreementChoices(scope) }
}

export async function action({ request }: ActionFunctionArgs) {
  const { scope, userId: actorId } = await requireStaff(request, 'desk:prices-edit')
  const form = await readForm(request, newAgreementSchema)
  if (!form.ok) return form.answer
  const made = await createAgreement({ scope, actorId }, form.value)
  if (!made.ok) return refused(made.refusal, form.values)
  const path = `/desk/agreements/${encodeURIComponent(made.value.code)}`
  return redirectWithToast(path, { key: 'agreements:created' })
}

export default function NewAgreement() {
  const loaded = useLoaderData<typeof loader>()
  const answer: FormAnswer | undefined = useActionData<typeof action>()
  const t = useText('agreements')
  return (
    <>
      <PageHeader
        title={t('addTitle')}
        crumbs={[{ label: t('title'), href: '/desk/agreements' }]}
      />
      <NewAgreementForm key={loaded.level} {...loaded} answer={answer} />
    </>
  )
}
