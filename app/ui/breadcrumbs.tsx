import { Link } from '@remix-run/react'
import { useText } from './i18n/use-text.ts'
import { Icon } from './icon.tsx'

export type Crumb = { label: string; href: string }

/** The way up; the page itself is the heading below and not repeated. */
export function Breadcrumbs({ crumbs }: { crumbs: readonly Crumb[] }) {
  const words = useText('words')
  return (
    <nav aria-label={words('youAreHere')} className="mb-1 text-small">
      <ol className="flex flex-wrap items-center gap-x-1 text-quiet">
        {crumbs.map(({ label, href }) => (
          <li key={href} className="flex items-center gap-1">
            <Link to={href} className="-mx-1 rounded-sm px-1 py-0.5 hover:bg-hover hover:text-ink">
              {label}
            </Link>
            <Icon name="chevronRight" className="size-3" />
          </li>
        ))}
      </ol>
    </nav>
  )
}
