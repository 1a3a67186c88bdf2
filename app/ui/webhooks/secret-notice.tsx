import { useText } from '../i18n/use-text.ts'
import { Notice } from '../notice.tsx'

/** A secret in the answer that made it: no page shows it again. */
export function SecretNotice({ secret }: { secret: string | null | undefined }) {
  const t = useText('webhooks')
  if (!secret) return null
  return (
    <Notice tone="green" title={t('secretTitle')} urgent>
      <p>{t('secretHelp')}</p>
      <code className="mt-2 block select-all break-all font-mono">{secret}</code>
    </Notice>
  )
}
