import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData, useParams } from '@remix-run/react'
import { enter } from '#app/auth/enter.server.ts'
import { acceptInvitation, joinCompany } from '#app/auth/invitation/accept-invitation.server.ts'
import { findInvitation } from '#app/auth/invitation/find-invitation.server.ts'
import { requireVisitor } from '#app/auth/require.server.ts'
import { endSession } from '#app/auth/session.server.ts'
import { newAccountSchema } from '#app/domain/companies/password-form.ts'
import { now } from '#app/http/clock.server.ts'
import { readForm } from '#app/http/read-form.server.ts'
import { refused } from '#app/http/refusal.server.ts'
import { DeadLink } from '#app/ui/account/dead-link.tsx'
import { JoinWithAccount } from '#app/ui/account/join-with-account.tsx'
import { JoinWithPassword } from '#app/ui/account/join-with-password.tsx'
import { NarrowPage } from '#app/ui/account/narrow-page.tsx'
import type { FormAnswer } from '#app/ui/form/form-errors.ts'
import { useRemixForm } from '#app/ui/form/use-remix-form.ts'
import { useText } from '#app/ui/i18n/use-text.ts'
import type { Titled } from '#app/ui/page-title.tsx'

/** For the browser, when the form is used. */
const formSchema = () =>
  import('#app/domain/companies/password-form.ts').then(({ newAccountSchema }) => newAccountSchema)

export const handle: Titled = { title: 'auth:staffInvitationTitle' }

export async function loader({ request, params }: LoaderFunctionArgs) {
  const visitor = await requireVisitor(request)
  const invitation = await findInvitation(params.token ?? '', now())
  if (!invitation) return null
  const { email, name, companyName, hasAccount } = invitation
  const signedInAs = visitor.kind === 'guest' ? null : visitor.email
  return { email, name, companyName, hasAccount, signedInAs }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const visitor = await requireVisitor(request)
  const { token = '' } = params
  const invitation = await findInvitation(token, now())
  if (invitation?.hasAccount) {
    const userId = visitor.kind === 'guest' ? 0n : visitor.userId
    const joined = await joinCompany(token, userId, now())
    if (!joined.ok) return refused(joined.refusal)
    await endSession(request)
    return enter(request, { kind: 'buyer', ...joined.value }, joinedMessage(invitation))
  }
  const form = await readForm(request, newAccountSchema)
  if (!form.ok) return form.answer

  const accepted = await acceptInvitation(token, form.value, now())

  if (!accepted.ok) return refused(accepted.refusal, form.values)
  const kind = accepted.value.companyId === null ? 'staff' : 'buyer'
  const message =
    kind === 'staff'
      ? { key: 'auth:welcome', parameters: { name: form.value.name } }
      : joinedMessage(invitation)
  return enter(request, { kind, ...accepted.value }, message)
}

const joinedMessage = (invitation: { companyName: string | null } | null) => ({
  key: 'auth:joined',
  parameters: { company: invitation?.companyName ?? '' },
})

export default function Invitation() {
  const invitation = useLoaderData<typeof loader>()
  const answer: FormAnswer | undefined = useActionData<typeof action>()
  const { token = '' } = useParams()
  const t = useText('auth')
  const labels = {
    name: t('yourName'),
    newPassword: t('newPassword'),
    repeatedPassword: t('repeatedPassword'),
  }
  const form = useRemixForm(formSchema, { answer, labels })
  if (!invitation) return <DeadLink />
  const { companyName: company, email, hasAccount } = invitation
  const title = company ? t('invitationTitle', { company }) : t('staffInvitationTitle')
  return (
    <NarrowPage title={title} help={hasAccount ? undefined : t('invitationHelp', { email })}>
      {hasAccount ? (
        <JoinWithAccount {...invitation} token={token} refusal={answer?.refusal} />
      ) : (
        <JoinWithPassword form={form} name={invitation.name} refusal={answer?.refusal} />
      )}
    </NarrowPage>
  )
}
