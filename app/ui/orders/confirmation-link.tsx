import { useText } from '../i18n/use-text.ts'
import { LinkButton } from '../link-button.tsx'

/** The order as a PDF, beside the page it stands on. */
export function ConfirmationLink() {
  const t = useText('documents')
  return (
    <LinkButton to="pdf" icon="download" reloadDocument>
      {t('titles.orderConfirmation')}
    </LinkButton>
  )
}
