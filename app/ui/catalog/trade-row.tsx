import { memo } from 'react'
import type { PricedProductRow } from '#app/domain/prices/priced-product.ts'
import { formatQuantity } from '../format/format-number.ts'
import type { Words } from '../i18n/use-words.ts'
import { AddAnswer } from './add-answer.tsx'
import { priceCell } from './price-cell.tsx'
import { ProductPicture } from './product-picture.tsx'
import { stockText } from './stock-text.tsx'

type RowProps = {
  row: PricedProductRow
  words: Words<'catalog'>
  canAdd: boolean
  hidePrices: boolean
  touched: boolean
}

/**
 * One variant of the dense list: everything a buyer needs to order it, on one line. Styled by place (`.offers` in
 * shop.css): classes in every row would be a tenth of the page. Its parts are functions, not components: these were a
 * quarter of what the rows cost.
 */
export const TradeRow = memo(function TradeRow(props: RowProps) {
  const { row, words, canAdd, hidePrices, touched } = props
  const { variantId, sku, slug, name, variantName, brand, image, price } = row
  return (
    <tr>
      <td>{ProductPicture({ image, name })}</td>
      <td>
        <a href={`/products/${slug}?sku=${encodeURIComponent(sku)}`}>
          {name}
          {variantName && <span>{variantName}</span>}
        </a>
        <p>
          {sku}
          {brand && <span>{brand}</span>}
        </p>
      </td>
      <td>
        {hidePrices ? (
          <span className="text-muted">{words.t('signInForPrices')}</span>
        ) : (
          priceCell(price, row, words)
        )}
      </td>
      <td>{stockText(row, words)}</td>
      {canAdd && (
        <td className="trade-add">
          {quantityField(row, words)}
          {touched && <AddAnswer variantId={variantId} unit={row.unit} />}
        </td>
      )}
    </tr>
  )
})

function quantityField(row: PricedProductRow, { t, locale }: Words<'catalog'>) {
  const { variantId, sku, unit, minimum, step } = row
  return (
    <>
      <input
        className="input input-numeric trade-quantity"
        name={`q-${variantId}`}
        defaultValue={minimum}
        inputMode="decimal"
        aria-label={t('quantityOf', { sku })}
      />
      <button
        type="submit"
        className="button button-secondary"
        name="add"
        value={`${variantId}:${unit}`}
        aria-label={t('addItem', { sku })}
      >
        {t('add')}
      </button>
      {step && (
        <span className="trade-rule">{t('steps', { quantity: formatQuantity(locale, step) })}</span>
      )}
    </>
  )
}
