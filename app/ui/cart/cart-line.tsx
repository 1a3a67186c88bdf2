import { Form, Link, useFetcher } from '@remix-run/react'
import type { CartLineView } from '#app/domain/carts/cart-view.ts'
import { IconButton } from '../button.tsx'
import { NextBreak } from '../catalog/price-cell.tsx'
import { ProductPicture } from '../catalog/product-picture.tsx'
import { fixesOf, type QuantityRefusal } from '../catalog/refused-quantity.tsx'
import { QuantityStepper } from '../form/quantity-stepper.tsx'
import { useScripted } from '../form/use-scripted.ts'
import { formatQuantity } from '../format/format-number.ts'
import { Money } from '../format/money.tsx'
import { perUnit } from '../format/per-unit.ts'
import { useFormattingLocale, useI18n } from '../i18n/i18n-context.tsx'
import { useText } from '../i18n/use-text.ts'
import { useWords } from '../i18n/use-words.ts'

type LineProps = { line: CartLineView; currency: string; answered: QuantityRefusal | null }

/** A line of the cart: what, at which price, how much, and what is wrong with it. */
export function CartLine({ line, currency, answered }: LineProps) {
  const t = useText('cart')
  const catalog = useWords('catalog')
  const fetcher = useFetcher<{ refusal?: QuantityRefusal }>()
  const { sku, slug, name, variantName, image, price, lineAmount } = line
  const refusal = fetcher.data?.refusal ?? answered ?? line.refusal
  return (
    <tr>
      <td className="trade-picture">
        <ProductPicture image={image} name={name} />
      </td>
      <td className="trade-name">
        <Link to={`/products/${slug}?sku=${encodeURIComponent(sku)}`} className="trade-link">
          {name}
          {variantName && <span className="trade-variant">{variantName}</span>}
        </Link>
        <span className="trade-meta">
          <span className="trade-sku">{sku}</span>
        </span>
      </td>
      <td className="trade-price">
        {price ? (
          <span className="price">
            <Money value={{ amount: price.unitPrice, currency }} />
            <span className="unit">
              {perUnit(catalog, { ...line, priceBase: price.priceBase })}
            </span>
          </span>
        ) : (
          <span className="text-muted">{catalog.t('onRequest')}</span>
        )}
        {price?.next && <NextBreak next={price.next} currency={currency} sold={line} />}
      </td>
      <td className="trade-add">
        <ChangeForm line={line} refusal={refusal} fetcher={fetcher} />
      </td>
      <td className="cart-amount">
        <Money value={lineAmount} />
      </td>
      <td className="cart-remove">
        <fetcher.Form method="post" action="/cart">
          <input type="hidden" name="lineId" value={line.id} />
          <IconButton
            type="submit"
            name="intent"
            value="remove"
            icon="close"
            label={t('removeLine', { sku })}
          />
        </fetcher.Form>
      </td>
    </tr>
  )
}

type ChangeProps = {
  line: CartLineView
  refusal: QuantityRefusal | null
  fetcher: ReturnType<typeof useFetcher<{ refusal?: QuantityRefusal }>>
}

function ChangeForm({ line, refusal, fetcher }: ChangeProps) {
  const t = useText('cart')
  const scripted = useScripted()
  const { id, sku, quantity, rule, unit } = line
  return (
    <Form
      method="post"
      action="/cart"
      onSubmit={(event) => {
        event.preventDefault()
        const { submitter } = event.nativeEvent as SubmitEvent
        fetcher.submit(submitter instanceof HTMLButtonElement ? submitter : event.currentTarget)
      }}
    >
      <input type="hidden" name="lineId" value={id} />
      <input type="hidden" name="intent" value="change" />
      {scripted && <input type="hidden" name="inline" value="1" />}
      <QuantityStepper
        key={quantity}
        name="quantity"
        label={t('quantityOf', { sku })}
        defaultValue={quantity}
        rule={rule}
        unit={unit}
        onSettled={(settled) =>
          fetcher.submit(
            { lineId: id, intent: 'change', quantity: settled, inline: '1' },
            { method: 'post', action: '/cart' },
          )
        }
      />
      {!scripted && (
        <button type="submit" className="button button-secondary button-small">
          {t('update')}
        </button>
      )}
      {refusal && <LineRefusal refusal={refusal} />}
    </Form>
  )
}

function LineRefusal({ refusal }: { refusal: QuantityRefusal }) {
  const { t: translate } = useI18n()
  const t = useText('cart')
  const locale = useFormattingLocale()
  return (
    <span role="alert" className="refused">
      <span>{translate(`refusals:${refusal.code}`, refusal.parameters)}</span>
      {fixesOf(refusal).map((quantity) => (
        <button
          key={quantity}
          type="submit"
          name="fix"
          value={quantity}
          className="button button-secondary button-small"
        >
          {t('fixTo', { quantity: formatQuantity(locale, quantity) })}
        </button>
      ))}
    </span>
  )
}
