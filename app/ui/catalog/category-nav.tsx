import type { CategoryLink } from '#app/domain/catalog/category-tree.ts'
import { formatQuantity } from '../format/format-number.ts'
import { useFormattingLocale } from '../i18n/i18n-context.tsx'
import { useText } from '../i18n/use-text.ts'
import { Icon } from '../icon.tsx'
import { useFollowedLinks } from './use-followed-links.ts'

/** The categories with what the buyer finds in each; on a phone behind one press. */
export function CategoryNav({
  categories,
  current,
}: {
  categories: readonly CategoryLink[]
  current: string | null
}) {
  const t = useText('catalog')
  const nav = useFollowedLinks<HTMLElement>()
  return (
    <nav aria-label={t('categories')} className="category-nav" ref={nav}>
      <details className="category-fold">
        <summary className="button button-secondary">
          <Icon name="menu" />
          {t('categories')}
        </summary>
      </details>
      <ul className="category-links">
        <li>
          <a href="/catalog" aria-current={current === null ? 'page' : undefined}>
            {t('allProducts')}
          </a>
        </li>
        {categories.map((category) => (
          <CategoryItem key={category.slug} {...category} />
        ))}
      </ul>
    </nav>
  )
}

function CategoryItem({ slug, name, count, depth, current }: CategoryLink) {
  const locale = useFormattingLocale()
  return (
    <li style={{ '--depth': depth } as React.CSSProperties}>
      <a href={`/catalog?category=${slug}`} aria-current={current ? 'page' : undefined}>
        <span>{name}</span>
        <span className="category-count">{formatQuantity(locale, String(count))}</span>
      </a>
    </li>
  )
}
