import { Link } from '@remix-run/react'
import { useText } from './i18n/use-text.ts'
import { Icon } from './icon.tsx'

/** Pages as links: they can be opened, shared and used without JavaScript. */
export function Pagination(props: {
  page: number
  pages: number
  hrefOf: (page: number) => string
}) {
  const { page, pages, hrefOf } = props
  const words = useText('words')
  if (pages <= 1) return null
  return (
    <nav aria-label={words('pages')} className="flex items-center gap-1">
      <Step to={page > 1 ? hrefOf(page - 1) : null} label={words('previous')} flip />
      <span className="numeric px-2 text-muted">{words('pageOf', { page, pages })}</span>
      <Step to={page < pages ? hrefOf(page + 1) : null} label={words('next')} />
    </nav>
  )
}

function Step({ to, label, flip }: { to: string | null; label: string; flip?: boolean }) {
  const icon = <Icon name="chevronRight" className={flip ? 'rotate-180' : ''} />
  const look = 'button button-secondary button-small button-icon'
  if (to === null) {
    return (
      <span className={look} aria-hidden="true" aria-disabled="true">
        {icon}
      </span>
    )
  }
  return (
    <Link to={to} className={look} aria-label={label} title={label} rel={flip ? 'prev' : 'next'}>
      {icon}
    </Link>
  )
}
