import type { ReactNode } from 'react'
import { Icon, type IconName } from './icon.tsx'

/** One sentence that teaches, one action that starts. */
export function EmptyState(props: {
  icon?: IconName
  title: string
  children?: ReactNode
  action?: ReactNode
}) {
  const { icon = 'box', title, children, action } = props
  return (
    <div className="empty-state">
      <span className="empty-icon">
        <Icon name={icon} />
      </span>
      <p className="text-lead font-semibold">{title}</p>
      {children && <div className="max-w-form text-muted">{children}</div>}
      {action && <div className="mt-2">{action}</div>}
    </div>
  )
}
