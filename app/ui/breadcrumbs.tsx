import { Link } from '@remix-run/react'
import { useText } from './i18n/use-text.ts'
import { Icon } from './icon.tsx'

export type Crumb = { label: string; href: string }

/** The way up; the page itself is the heading below and not repeated. One step up is shown as the way back. */
export function Breadcrumbs({ crumbs }: { crumbs: readonly Crumb[] }) {
  const words = useText('words')
  return (
    <nav aria-label={words('youAreHere')} className="mb-1 text-small">
      <ol className="flex flex-wrap items-center gap-x-1 text-quiet">
        {crumbs.map(({ label, href }, index) => (
          <li key={href} className="flex items-center gap-1">
            {index > 0 && <Icon name="chevronRight" className="size-3" />}
            <Link to={href} className="crumb">
              {crumbs.length === 1 && <Icon name="chevronRight" className="size-3 rotate-180" />}
              {label}
            </Link>
          </li>
        ))}
      </ol>
    </nav>
  )
}
