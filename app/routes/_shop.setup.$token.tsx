import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { enter } from '#app/auth/enter.server.ts'
import { createFirstAdministrator } from '#app/auth/first-administrator.server.ts'
import { findLink } from '#app/auth/link-token.server.ts'
import { requireVisitor } from '#app/auth/require.server.ts'
import { firstAdministratorSchema } from '#app/domain/companies/password-form.ts'
import { now } from '#app/http/clock.server.ts'
import { readForm } from '#app/http/read-form.server.ts'
import { refused } from '#app/http/refusal.server.ts'
import { DeadLink } from '#app/ui/account/dead-link.tsx'
import { NarrowPage } from '#app/ui/account/narrow-page.tsx'
import { NewPasswordFields } from '#app/ui/account/new-password-fields.tsx'
import { SubmitButton } from '#app/ui/button.tsx'
import type { FormAnswer } from '#app/ui/form/form-errors.ts'
import { FormFrame } from '#app/ui/form/form-frame.tsx'
import { TextField } from '#app/ui/form/text-field.tsx'
import { useRemixForm } from '#app/ui/form/use-remix-form.ts'
import { useText } from '#app/ui/i18n/use-text.ts'
import type { Titled } from '#app/ui/page-title.tsx'
import { RefusalNotice } from '#app/ui/refusal-notice.tsx'

/** For the browser, when the form is used. */
const formSchema = () =>
  import('#app/domain/companies/password-form.ts').then(
    ({ firstAdministratorSchema }) => firstAdministratorSchema,
  )

export const handle: Titled = { title: 'auth:setupTitle' }

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireVisitor(request)
  return { works: (await findLink(params.token ?? '', 'firstAdministrator', now())) !== null }
}

export async function action({ request, params }: ActionFunctionArgs) {
  await requireVisitor(request)
  const form = await readForm(request, firstAdministratorSchema)
  if (!form.ok) return form.answer
  const { name } = form.value

  const made = await createFirstAdministrator(params.token ?? '', form.value, now())

  if (!made.ok) return refused(made.refusal, form.values)
  const message = { key: 'auth:welcome', parameters: { name } }
  return enter(request, { userId: made.value.userId, kind: 'staff' }, message)
}

export default function FirstAdministrator() {
  const { works } = useLoaderData<typeof loader>()
  const answer: FormAnswer | undefined = useActionData<typeof action>()
  const t = useText('auth')
  const labels = {
    name: t('yourName'),
    email: t('email'),
    newPassword: t('newPassword'),
    repeatedPassword: t('repeatedPassword'),
  }
  const form = useRemixForm(formSchema, { answer, labels })
  if (!works) return <DeadLink />
  return (
    <NarrowPage title={t('setupTitle')} help={t('setupHelp')}>
      <FormFrame form={form}>
        <RefusalNotice refusal={answer?.refusal} />
        <TextField name="name" label={t('yourName')} autoComplete="name" required />
        <TextField name="email" type="email" label={t('email')} autoComplete="username" required />
        <NewPasswordFields />
        <SubmitButton>{t('createAdministrator')}</SubmitButton>
      </FormFrame>
    </NarrowPage>
  )
}
