import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { findLink } from '#app/auth/link-token.server.ts'
import { resetPassword } from '#app/auth/password/reset-password.server.ts'
import { originOf } from '#app/auth/request-origin.server.ts'
import { requireVisitor } from '#app/auth/require.server.ts'
import { resetPasswordSchema } from '#app/domain/companies/password-form.ts'
import { now } from '#app/http/clock.server.ts'
import { redirectWithToast } from '#app/http/flash.server.ts'
import { readForm } from '#app/http/read-form.server.ts'
import { refused } from '#app/http/refusal.server.ts'
import { DeadLink } from '#app/ui/account/dead-link.tsx'
import { NarrowPage } from '#app/ui/account/narrow-page.tsx'
import { NewPasswordFields } from '#app/ui/account/new-password-fields.tsx'
import { SubmitButton } from '#app/ui/button.tsx'
import type { FormAnswer } from '#app/ui/form/form-errors.ts'
import { FormFrame } from '#app/ui/form/form-frame.tsx'
import { useRemixForm } from '#app/ui/form/use-remix-form.ts'
import { useText } from '#app/ui/i18n/use-text.ts'
import type { Titled } from '#app/ui/page-title.tsx'
import { RefusalNotice } from '#app/ui/refusal-notice.tsx'

/** For the browser, when the form is used. */
const formSchema = () =>
  import('#app/domain/companies/password-form.ts').then(
    ({ resetPasswordSchema }) => resetPasswordSchema,
  )

export const handle: Titled = { title: 'auth:resetTitle' }

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireVisitor(request)
  return { works: (await findLink(params.token ?? '', 'passwordReset', now())) !== null }
}

export async function action({ request, params }: ActionFunctionArgs) {
  await requireVisitor(request)
  const form = await readForm(request, resetPasswordSchema)
  if (!form.ok) return form.answer
  const { newPassword } = form.value
  const { token = '' } = params

  const reset = await resetPassword({ ...originOf(request), token, newPassword, at: now() })

  return reset.ok
    ? redirectWithToast('/login', { key: 'auth:passwordSet' })
    : refused(reset.refusal)
}

export default function ResetPassword() {
  const { works } = useLoaderData<typeof loader>()
  const answer: FormAnswer | undefined = useActionData<typeof action>()
  const t = useText('auth')
  const labels = { newPassword: t('newPassword'), repeatedPassword: t('repeatedPassword') }
  const form = useRemixForm(formSchema, { answer, labels })
  if (!works) return <DeadLink resend="/password/forgot" />
  return (
    <NarrowPage title={t('resetTitle')} help={t('resetHelp')}>
      <FormFrame form={form}>
        <RefusalNotice refusal={answer?.refusal} />
        <NewPasswordFields />
        <SubmitButton>{t('setPassword')}</SubmitButton>
      </FormFrame>
    </NarrowPage>
  )
}
