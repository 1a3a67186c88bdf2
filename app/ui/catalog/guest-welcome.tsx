import { useText } from '../i18n/use-text.ts'
import { LinkButton } from '../link-button.tsx'

/** Tells a guest what a company account adds. */
export function GuestWelcome() {
  const t = useText('catalog')
  return (
    <aside className="panel mb-6 flex flex-wrap items-center justify-between gap-3 p-4">
      <div>
        <p className="text-lead font-semibold">{t('guestTitle')}</p>
        <p className="text-muted">{t('guestHelp')}</p>
      </div>
      <LinkButton to="/login" kind="primary">
        {t('signIn')}
      </LinkButton>
    </aside>
  )
}
