import { Link } from '@remix-run/react'
import type { AssortmentDetail } from '#app/domain/catalog/assortment-view.ts'
import { useText } from '../i18n/use-text.ts'

/** What the catalog shows by itself, counted as for buyers. */
export function CatalogPreview({ preview }: Pick<AssortmentDetail, 'preview'>) {
  const t = useText('assortments')
  const { shown, total, onlyExcludes, sample } = preview
  return (
    <section className="grid gap-2">
      <h2>{t('preview')}</h2>
      <p className="font-medium">{t('shows', { count: shown, total })}</p>
      {onlyExcludes && <p className="text-small text-muted">{t('takesOff')}</p>}
      <ul className="grid gap-1">
        {sample.map(({ slug, name }) => (
          <li key={slug}>
            <Link to={`/desk/products/${slug}`} className="text-link">
              {name}
            </Link>
          </li>
        ))}
      </ul>
      {shown > sample.length && (
        <p className="text-small text-quiet">{t('andMore', { count: shown - sample.length })}</p>
      )}
    </section>
  )
}
