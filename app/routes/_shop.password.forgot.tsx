import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { Link, useActionData } from '@remix-run/react'
import { forgotPassword } from '#app/auth/password/forgot-password.server.ts'
import { originOf } from '#app/auth/request-origin.server.ts'
import { requireVisitor } from '#app/auth/require.server.ts'
import { forgotPasswordSchema } from '#app/domain/companies/password-form.ts'
import { now } from '#app/http/clock.server.ts'
import { readForm } from '#app/http/read-form.server.ts'
import { refused } from '#app/http/refusal.server.ts'
import { NarrowPage } from '#app/ui/account/narrow-page.tsx'
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
    ({ forgotPasswordSchema }) => forgotPasswordSchema,
  )

export const handle: Titled = { title: 'auth:forgotTitle' }

export async function loader({ request }: LoaderFunctionArgs) {
  await requireVisitor(request)
  return null
}

export async function action({ request }: ActionFunctionArgs) {
  await requireVisitor(request)
  const form = await readForm(request, forgotPasswordSchema)
  if (!form.ok) return form.answer
  const { email } = form.value

  const asked = await forgotPassword(email, originOf(request), now())

  return asked.ok ? data({ sentTo: email }) : refused(asked.refusal)
}

type Answer = FormAnswer & { sentTo?: string }

export default function ForgotPassword() {
  const answer: Answer | undefined = useActionData<typeof action>()
  const t = useText('auth')
  const form = useRemixForm(formSchema, { answer, labels: { email: t('email') } })
  if (answer?.sentTo)
    return (
      <NarrowPage title={t('linkSent')} help={t('linkSentHelp', { email: answer.sentTo })}>
        <Link to="/login" className="text-link">
          {t('backToSignIn')}
        </Link>
      </NarrowPage>
    )
  return (
    <NarrowPage title={t('forgotTitle')} help={t('forgotHelp')}>
      <FormFrame form={form}>
        <RefusalNotice refusal={answer?.refusal} />
        <TextField name="email" type="email" label={t('email')} autoComplete="username" required />
        <div className="flex flex-wrap items-center justify-between gap-4">
          <SubmitButton>{t('sendLink')}</SubmitButton>
          <Link to="/login" className="text-link">
            {t('backToSignIn')}
          </Link>
        </div>
      </FormFrame>
    </NarrowPage>
  )
}
