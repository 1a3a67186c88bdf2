import { useText } from '../i18n/use-text.ts'
import { LinkButton } from '../link-button.tsx'
import { Notice } from '../notice.tsx'
import { type QuantityRefusal, RefusedQuantity } from './refused-quantity.tsx'

type Answer = { refusal?: QuantityRefusal; add?: string; returnTo?: string }

/** A whole page's answer to an addition that was refused, for readers without a script. */
export function RefusedAddition({ answer }: { answer: Answer }) {
  const t = useText('catalog')
  const cart = useText('cart')
  const { refusal, add, returnTo = '/catalog' } = answer
  return (
    <div className="grid max-w-form gap-4">
      <h1>{cart('title')}</h1>
      <input type="hidden" name="returnTo" value={returnTo} />
      <Notice tone="red" urgent>
        {refusal && add ? (
          <RefusedQuantity refusal={refusal} addPrefix={add} />
        ) : (
          <p>{cart('quantityWrong')}</p>
        )}
      </Notice>
      <LinkButton to={returnTo}>{t('backToList')}</LinkButton>
    </div>
  )
}
