import { useLocation, useNavigation } from '@remix-run/react'
import type { ReactNode } from 'react'
import { PageSkeleton } from './skeleton.tsx'

/** What a layout frames. On the way to another page its skeleton shows in place; a list that is sorted or filtered pales. */
export function PageBody({ children }: { children: ReactNode }) {
  const { pathname } = useLocation()
  const { state, location } = useNavigation()
  const isLoading = state === 'loading'
  const leaves = isLoading && location.pathname !== pathname
  const look = leaves ? 'leaving' : 'refreshing'
  return (
    <div aria-busy={isLoading || undefined} className={isLoading ? look : undefined}>
      <div className="page-body">{children}</div>
      {leaves && <PageSkeleton />}
    </div>
  )
}
