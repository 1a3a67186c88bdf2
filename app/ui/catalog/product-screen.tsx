import type { ProductView } from '#app/domain/prices/product-view.ts'
import { Breadcrumbs } from '../breadcrumbs.tsx'
import { DescriptionList } from '../description-list.tsx'
import { Quantity } from '../format/quantity.tsx'
import { useText } from '../i18n/use-text.ts'
import { BuyBox } from './buy-box.tsx'
import { ProductPicture } from './product-picture.tsx'
import { TradeList } from './trade-list.tsx'

/** A product: what it is, what the chosen variant costs, and all its variants to order from. */
export function ProductScreen({ view, canAdd }: { view: ProductView; canAdd: boolean }) {
  const t = useText('catalog')
  const { name, image, description, chosen, currency, hidePrices, path, brand } = view
  return (
    <article>
      <Breadcrumbs
        crumbs={path.map((step) => ({ label: step.name, href: `/catalog?category=${step.slug}` }))}
      />
      <div className="product">
        <ProductPicture image={image} name={name} large />
        <div className="min-w-0">
          {brand && <p className="text-muted">{brand}</p>}
          <h1 className="text-display">{name}</h1>
          {chosen?.name && <p className="text-lead text-muted">{chosen.name}</p>}
          {description && <p className="mt-3 max-w-prose">{description}</p>}
          {chosen && <Facts chosen={chosen} />}
        </div>
        {chosen ? (
          <BuyBox
            key={`${chosen.variantId} ${chosen.unit}`}
            chosen={chosen}
            currency={currency}
            taxMode={view.taxMode}
            canAdd={canAdd}
            hidePrices={hidePrices}
          />
        ) : (
          <p className="text-muted">{t('noVariant')}</p>
        )}
      </div>
      {view.rows.length > 1 && (
        <section className="mt-8 grid gap-3">
          <h2>{t('variants')}</h2>
          <TradeList
            rows={view.rows}
            canAdd={canAdd}
            hidePrices={hidePrices}
            caption={t('variants')}
          />
        </section>
      )}
    </article>
  )
}

function Facts({ chosen }: { chosen: NonNullable<ProductView['chosen']> }) {
  const t = useText('catalog')
  const { sku, gtin, weightGrams, rule, unit, options } = chosen
  const items = [
    { term: t('sku'), value: sku },
    ...(gtin ? [{ term: t('gtin'), value: gtin }] : []),
    ...Object.entries(options).map(([term, value]) => ({ term, value })),
    ...(weightGrams ? [{ term: t('weight'), value: t('grams', { grams: weightGrams }) }] : []),
    ...(rule.increment === '1'
      ? []
      : [{ term: t('casePack'), value: <Quantity value={rule.increment} unit={unit} /> }]),
  ]
  return (
    <div className="mt-4">
      <DescriptionList items={items} />
    </div>
  )
}
