import { useRouteLoaderData } from '@remix-run/react'
import type { StaffPermission } from '#app/domain/companies/permissions.ts'
import type { Viewer } from './viewer.ts'

/** Whether a reader of the desk may open what is behind a link. It only decides what is shown; loaders guard. */
export function useMay(): (permission: StaffPermission) => boolean {
  const frame = useRouteLoaderData<{ viewer: Viewer }>('routes/desk')
  return (permission) => frame?.viewer.permissions.includes(permission) ?? false
}
