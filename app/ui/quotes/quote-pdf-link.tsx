import type { OfferView } from '#app/domain/quotes/quote-view.ts'
import { useText } from '../i18n/use-text.ts'
import { LinkButton } from '../link-button.tsx'

/** The newest offer as a PDF, beside its page. */
export function QuotePdfLink({ offers }: { offers: readonly OfferView[] }) {
  const t = useText('quotes')
  const [newest] = offers
  if (!newest?.hasPaper) return null
  return (
    <LinkButton to={`pdf?version=${newest.version}`} icon="download" reloadDocument>
      {t('pdf')}
    </LinkButton>
  )
}
