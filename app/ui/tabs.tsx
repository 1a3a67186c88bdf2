import { NavLink } from '@remix-run/react'
import type { ReactNode } from 'react'
import { useCurrentInView } from './use-current-in-view.ts'

export type Tab = { label: ReactNode; href: string; count?: number | undefined; end?: boolean }

/** Parts of a record or views of a list: each tab is an address, so that it can be shared and works without JavaScript. */
export function Tabs({ tabs, label }: { tabs: readonly Tab[]; label: string }) {
  const strip = useCurrentInView()
  return (
    <nav ref={strip} aria-label={label} className="tabs">
      {tabs.map(({ label: text, href, count, end = true }) => (
        <NavLink key={href} to={href} end={end} className="tab" preventScrollReset>
          {text}
          {count !== undefined && <span className="tab-count">{count}</span>}
        </NavLink>
      ))}
    </nav>
  )
}
