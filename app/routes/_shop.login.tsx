import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { Link, useActionData, useLoaderData } from '@remix-run/react'
import { homeOf } from '#app/auth/enter.server.ts'
import { logIn } from '#app/auth/login/log-in.server.ts'
import { safeNextPath } from '#app/auth/next-path.ts'
import { requireVisitor } from '#app/auth/require.server.ts'
import { loginSchema } from '#app/domain/companies/password-form.ts'
import { now } from '#app/http/clock.server.ts'
import { localeCookieFor } from '#app/http/locale.server.ts'
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
  import('#app/domain/companies/password-form.ts').then(({ loginSchema }) => loginSchema)

export const handle: Titled = { title: 'auth:signIn' }

export async function loader({ request }: LoaderFunctionArgs) {
  const visitor = await requireVisitor(request)
  const next = safeNextPath(new URL(request.url).searchParams.get('next'), '')
  if (visitor.kind !== 'guest') throw redirect(next || homeOf(visitor.kind))
  return { next }
}

export async function action({ request }: ActionFunctionArgs) {
  await requireVisitor(request)
  const form = await readForm(request, loginSchema)
  if (!form.ok) return form.answer
  const { email, password, next } = form.value

  const entered = await logIn(request, { email, password, at: now() })

  if (!entered.ok) return refused(entered.refusal, form.values)
  const { cookies, kind, locale } = entered.value
  const headers = new Headers()
  for (const cookie of [...cookies, ...localeCookieFor(request, locale)])
    headers.append('Set-Cookie', cookie)
  return redirect(safeNextPath(next, homeOf(kind)), { headers })
}

export default function Login() {
  const { next } = useLoaderData<typeof loader>()
  const answer: FormAnswer | undefined = useActionData<typeof action>()
  const t = useText('auth')
  const labels = { email: t('email'), password: t('password') }
  const form = useRemixForm(formSchema, { answer, labels })
  return (
    <NarrowPage title={t('signIn')} help={t('signInHelp')}>
      <FormFrame form={form}>
        <RefusalNotice refusal={answer?.refusal} />
        <TextField name="email" type="email" label={t('email')} autoComplete="username" required />
        <TextField
          name="password"
          type="password"
          label={t('password')}
          autoComplete="current-password"
          required
        />
        {next && <input type="hidden" name="next" value={next} />}
        <div className="flex flex-wrap items-center justify-between gap-4">
          <SubmitButton>{t('signIn')}</SubmitButton>
          <Link to="/password/forgot" className="text-link">
            {t('forgotPassword')}
          </Link>
        </div>
      </FormFrame>
    </NarrowPage>
  )
}
