import type { CatalogView } from '#app/domain/prices/priced-product.ts'
import { Breadcrumbs } from '../breadcrumbs.tsx'
import { EmptyState } from '../empty-state.tsx'
import { useText } from '../i18n/use-text.ts'
import { LinkButton } from '../link-button.tsx'
import { CategoryNav } from './category-nav.tsx'
import { FilterBar } from './filter-bar.tsx'
import { PageLinks } from './page-links.tsx'
import { TradeList } from './trade-list.tsx'

/** The catalog: categories beside, the trade list in the middle. */
export function CatalogScreen({ view, canAdd }: { view: CatalogView; canAdd: boolean }) {
  const t = useText('catalog')
  const { filter, rows, path, total } = view
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
              {total !== null && <>{t('items', { count: total })} · </>}
              {t(view.taxMode)}
              {filter.tag && <> · {t('tag', { tag: filter.tag })}</>}
            </p>
          </div>
          <FilterBar filter={filter} brands={view.brands} />
        </header>
        {rows.length === 0 ? (
          <NothingFound />
        ) : (
          <TradeList rows={rows} canAdd={canAdd} hidePrices={view.hidePrices} caption={title} />
        )}
        <PageLinks page={view.page} hasNext={view.hasNext} />
      </section>
    </div>
  )
}

function NothingFound() {
  const t = useText('catalog')
  return (
    <EmptyState
      icon="search"
      title={t('emptyTitle')}
      action={<LinkButton to="/catalog">{t('clearFilters')}</LinkButton>}
    >
      {t('emptyHelp')}
    </EmptyState>
  )
}
