import { Link, useSearchParams } from '@remix-run/react'
import { useText } from '../i18n/use-text.ts'

/** Back and on through a list whose end nobody counted. */
export function PageLinks({ page, hasNext }: { page: number; hasNext: boolean }) {
  const t = useText('catalog')
  const [parameters] = useSearchParams()
  if (page === 1 && !hasNext) return null
  const to = (target: number) => {
    const search = new URLSearchParams(parameters)
    if (target === 1) search.delete('page')
    else search.set('page', String(target))
    return `?${search}`
  }
  return (
    <nav className="page-links" aria-label={t('pageNumber', { page })}>
      {page > 1 && (
        <Link className="button button-secondary" rel="prev" to={to(page - 1)}>
          {t('previousPage')}
        </Link>
      )}
      <span className="numeric text-muted">{t('pageNumber', { page })}</span>
      {hasNext && (
        <Link className="button button-secondary" rel="next" to={to(page + 1)}>
          {t('nextPage')}
        </Link>
      )}
    </nav>
  )
}
