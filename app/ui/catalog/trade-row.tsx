import { memo } from 'react'
import type { PricedProductRow } from '#app/domain/prices/priced-product.ts'
import { formatQuantity } from '../format/format-number.ts'
import { useFormattingLocale } from '../i18n/i18n-context.tsx'
import { useText } from '../i18n/use-text.ts'
import { AddAnswer } from './add-answer.tsx'
import { PriceCell } from './price-cell.tsx'
import { ProductPicture } from './product-picture.tsx'
import { StockText } from './stock-text.tsx'

type RowProps = { row: PricedProductRow; canAdd: boolean; hidePrices: boolean; touched: boolean }

/**
 * One variant of the dense list: everything a buyer needs to order it, on one line. Styled by place (`.offers` in
 * shop.css): classes in every row would be a tenth of the page.
 */
export const TradeRow = memo(function TradeRow({ row, canAdd, hidePrices, touched }: RowProps) {
  const t = useText('catalog')
  const { variantId, sku, slug, name, variantName, brand, image, unitName, price } = row
  return (
    <tr>
      <td>
        <ProductPicture image={image} name={name} />
      </td>
      <td>
        <a href={`/products/${slug}?sku=${encodeURIComponent(sku)}`}>
          {name}
          {variantName && <span>{variantName}</span>}
        </a>
        <p>
          <span>{sku}</span>
          {brand && <span>{brand}</span>}
        </p>
      </td>
      <td>
        {hidePrices ? (
          <span className="text-muted">{t('signInForPrices')}</span>
        ) : (
          <PriceCell price={price} unit={unitName} />
        )}
      </td>
      <td>
        <StockText {...row} />
      </td>
      {canAdd && (
        <td className="trade-add">
          <QuantityField row={row} />
          {touched && <AddAnswer variantId={variantId} unit={row.unit} />}
        </td>
      )}
    </tr>
  )
})

function QuantityField({ row }: { row: PricedProductRow }) {
  const t = useText('catalog')
  const locale = useFormattingLocale()
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
