import type { ReactNode } from 'react'
import { Breadcrumbs, type Crumb } from './breadcrumbs.tsx'

type PageHeaderProps = {
  title: ReactNode
  /** `<Status …/>` */
  state?: ReactNode
  /** One quiet line: the company, who made it and when. */
  detail?: ReactNode
  crumbs?: readonly Crumb[]
  /** The one next action; on a phone it sticks to the bottom. */
  action?: ReactNode
  /** Everything else, quiet or in a menu. */
  more?: ReactNode
}

export function PageHeader({ title, state, detail, crumbs, action, more }: PageHeaderProps) {
  return (
    <header className="page-header">
      <div className="min-w-0">
        {crumbs && <Breadcrumbs crumbs={crumbs} />}
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <h1>{title}</h1>
          {state}
        </div>
        {detail && <p className="mt-1 text-muted">{detail}</p>}
      </div>
      {(action || more) && (
        <div className="page-actions">
          {more}
          {action && <div className="next-action">{action}</div>}
        </div>
      )}
    </header>
  )
}
