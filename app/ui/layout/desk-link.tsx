import { Link } from '@remix-run/react'
import type { StaffPermission } from '#app/domain/companies/permissions.ts'
import { useMay } from './use-may.ts'

/** The name of a record: a link for staff who may open it, plain text for everybody else. */
export function DeskLink(props: { to: string; may: StaffPermission; children: string }) {
  const { to, may, children } = props
  const mayOpen = useMay()
  if (!mayOpen(may)) return <span className="whitespace-nowrap">{children}</span>
  return (
    <Link className="text-link whitespace-nowrap" to={to}>
      {children}
    </Link>
  )
}
