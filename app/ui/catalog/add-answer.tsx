import { useFetcher } from '@remix-run/react'
import { useText } from '../i18n/use-text.ts'
import { Icon } from '../icon.tsx'
import { type QuantityRefusal, RefusedQuantity } from './refused-quantity.tsx'

export type AddAnswerData = {
  refusal?: QuantityRefusal
  added?: { quantity: string }
}

export const addKey = (variantId: string) => `add-${variantId}`

/** What the cart answered to this row: it is in, or why not and which quantities would do. */
export function AddAnswer({ variantId, unit }: { variantId: string; unit: string }) {
  const t = useText('catalog')
  const { data, state } = useFetcher<AddAnswerData>({ key: addKey(variantId) })
  if (state !== 'idle' || !data) return <span role="status" className="sr-only" />
  if (data.refusal) {
    return <RefusedQuantity refusal={data.refusal} addPrefix={`${variantId}:${unit}`} />
  }
  return (
    <span role="status" className="in-cart">
      <Icon name="check" />
      {t('added')}
    </span>
  )
}
