import { useText } from '../i18n/use-text.ts'
import { LinkButton } from '../link-button.tsx'
import { NarrowPage } from './narrow-page.tsx'

/** For a link from a letter that was used, is too old or is not complete. */
export function DeadLink({ resend }: { resend?: string }) {
  const t = useText('auth')
  return (
    <NarrowPage title={t('linkDead')} help={t('linkDeadHelp')}>
      <LinkButton to={resend ?? '/login'}>
        {resend ? t('forgotTitle') : t('backToSignIn')}
      </LinkButton>
    </NarrowPage>
  )
}
