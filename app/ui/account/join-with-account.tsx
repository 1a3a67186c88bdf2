import { Form } from '@remix-run/react'
import { Button } from '../button.tsx'
import type { FormAnswer } from '../form/form-errors.ts'
import { useText } from '../i18n/use-text.ts'
import { LinkButton } from '../link-button.tsx'
import { RefusalNotice } from '../refusal-notice.tsx'

type JoinProps = {
  token: string
  email: string
  companyName: string | null
  signedInAs: string | null
  refusal: FormAnswer['refusal']
}

/** An invitation to somebody who has an account: it is accepted with that account only. */
export function JoinWithAccount({ token, email, companyName, signedInAs, refusal }: JoinProps) {
  const t = useText('auth')
  const company = companyName ?? ''
  if (signedInAs === null)
    return (
      <>
        <p className="text-muted">{t('joinHelp', { email, company })}</p>
        <LinkButton kind="primary" to={`/login?next=${encodeURIComponent(`/invitation/${token}`)}`}>
          {t('signIn')}
        </LinkButton>
      </>
    )
  if (signedInAs.toLowerCase() !== email.toLowerCase())
    return <p className="text-muted">{t('otherAccount', { other: signedInAs, email })}</p>
  return (
    <Form method="post" className="grid gap-5">
      <RefusalNotice refusal={refusal} />
      <p className="text-muted">{t('joinAsYou', { email, company })}</p>
      <Button kind="primary">{t('join')}</Button>
    </Form>
  )
}
