import type { DeskQuoteView } from '#app/domain/quotes/quote-view.ts'
import { useText } from '../i18n/use-text.ts'
import { LinkButton } from '../link-button.tsx'

/** To the contract that a quote became, or to making it one. */
export function ContractLink({ quote, mayMake }: { quote: DeskQuoteView; mayMake: boolean }) {
  const t = useText('quotes')
  const { contract, status, number } = quote
  if (contract)
    return (
      <LinkButton to={`/desk/agreements/${encodeURIComponent(contract)}`}>
        {t('contract.link')}
      </LinkButton>
    )
  if (!mayMake || status !== 'converted') return null
  return <LinkButton to={`/desk/quotes/${number}/contract`}>{t('contract.make')}</LinkButton>
}
