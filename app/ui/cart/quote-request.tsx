import { useText } from '../i18n/use-text.ts'
import { LinkButton } from '../link-button.tsx'

/** Leads to the request: this cart with a price that is hoped for on each line, for the rep to answer. */
export function QuoteRequest() {
  return <LinkButton to="/account/quotes/new">{useText('cart')('askQuote')}</LinkButton>
}
