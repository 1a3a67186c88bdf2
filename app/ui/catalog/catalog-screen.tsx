import { Link } from '@remix-run/react'
import { useMemo } from 'react'
import { type PackedRows, unpackRows } from '#app/domain/prices/packed-rows.ts'
import type { CatalogView } from '#app/domain/prices/priced-product.ts'
import { Breadcrumbs } from '../breadcrumbs.tsx'
import { useText } from '../i18n/use-text.ts'
import { CategoryNav } from './category-nav.tsx'
import { EmptyCatalog } from './empty-catalog.tsx'
import { FilterBar } from './filter-bar.tsx'
import { PageLinks } from './page-links.tsx'
import { TradeList } from './trade-list.tsx'

type Screen = {
  view: Omit<CatalogView, 'rows'> & { rows: PackedRows }
  canAdd: boolean
  /** Their own price list is to be had as a file. */
  canList?: boolean
}

/** The catalog: categories beside, the trade list in the middle. */
export function CatalogScreen({ view, canAdd, canList = false }: Screen) {
  const t = useText('catalog')
  const { filter, path, total } = view
  const rows = useMemo(() => unpackRows(view.rows), [view.rows])
  const title =
    path.at(-1)?.name ?? (filter.query ? t('results', { query: filter.query }) : t('title'))
  return (
    <div className="catalog">
      <CategoryNav categories={view.categories} current={filter.category} />
      <section className="min-w-0">
        <header className="catalog-head">
          <div className="min-w-0">
            {path.length > 1 && (
              <Breadcrumbs
                crumbs={path
                  .slice(0, -1)
                  .map(({ slug, name }) => ({ label: name, href: `/catalog?category=${slug}` }))}
              />
            )}
            <h1>{title}</h1>
            <p className="text-small text-muted">
              <span role="status">{total !== null && t('items', { count: total })}</span>
              {total !== null && ' · '}
              {t(view.taxMode)}
              {filter.tag && <> · {t('tag', { tag: filter.tag })}</>}
              {canList && !view.hidePrices && <PriceListLink />}
            </p>
          </div>
          <FilterBar filter={filter} brands={view.brands} />
        </header>
        {rows.length === 0 ? (
          <EmptyCatalog filter={filter} />
        ) : (
          <TradeList rows={rows} canAdd={canAdd} hidePrices={view.hidePrices} caption={title} />
        )}
        <PageLinks page={view.page} hasNext={view.hasNext} />
      </section>
    </div>
  )
}

function PriceListLink() {
  const t = useText('catalog')
  return (
    <>
      {' · '}
      <Link to="/account/price-list" className="text-link">
        {t('asPriceList')}
      </Link>
    </>
  )
}
