import type { LoaderFunctionArgs } from '@remix-run/node'
import { Outlet, useLoaderData, useRouteError, useRouteLoaderData } from '@remix-run/react'
import { requireStaff } from '#app/auth/require.server.ts'
import { viewerOf } from '#app/http/viewer.ts'
import { ErrorPage } from '#app/ui/error-page.tsx'
import { DeskLayout } from '#app/ui/layout/desk-layout.tsx'
import { guest } from '#app/ui/layout/viewer.ts'

export async function loader({ request }: LoaderFunctionArgs) {
  const staff = await requireStaff(request, 'desk:view')
  return { viewer: viewerOf(staff) }
}

export default function Desk() {
  const { viewer } = useLoaderData<typeof loader>()
  return (
    <DeskLayout viewer={viewer}>
      <Outlet />
    </DeskLayout>
  )
}

export function ErrorBoundary() {
  const frame = useRouteLoaderData<typeof loader>('routes/desk')
  const error = useRouteError()
  return (
    <DeskLayout viewer={frame?.viewer ?? guest}>
      <ErrorPage error={error} home="/desk" />
    </DeskLayout>
  )
}
