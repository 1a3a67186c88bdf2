import type { DeskVariant } from '#app/domain/catalog/desk-product.ts'
import { Status } from '../badge.tsx'
import { Quantity } from '../format/quantity.tsx'
import { useText } from '../i18n/use-text.ts'
import { LinkButton } from '../link-button.tsx'

/** The variants of a product: how they are sold and how many there are. */
export function VariantStockTable({ variants }: { variants: readonly DeskVariant[] }) {
  const t = useText('products')
  return (
    <div className="table-scroll">
      <table className="table table-cards">
        <caption className="sr-only">{t('variants')}</caption>
        <thead>
          <tr>
            <th>{t('sku')}</th>
            <th>{t('name')}</th>
            <th>{t('units')}</th>
            <th>{t('status')}</th>
            <th className="num">{t('onHand')}</th>
            <th className="num">{t('allocated')}</th>
            <th className="num">{t('available')}</th>
            <th />
          </tr>
        </thead>
        <tbody>
          {variants.map((variant) => (
            <tr key={variant.id}>
              <td className="font-medium">{variant.sku}</td>
              <td data-label={t('name')}>{variant.name || '–'}</td>
              <td data-label={t('units')}>{[variant.baseUnit, ...variant.units].join(', ')}</td>
              <td data-label={t('status')}>
                <Status kind="product" state={variant.status} />
              </td>
              <td className="num" data-label={t('onHand')}>
                <Quantity value={variant.onHand} unit={variant.baseUnit} />
              </td>
              <td className="num" data-label={t('allocated')}>
                <Quantity value={variant.allocated} />
              </td>
              <td className="num" data-label={t('available')}>
                <Quantity value={variant.available} />
              </td>
              <td>
                <LinkButton
                  small
                  kind="quiet"
                  to={`/desk/price-lists/ask?sku=${encodeURIComponent(variant.sku)}`}
                >
                  {t('askPrice')}
                </LinkButton>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
