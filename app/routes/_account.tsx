import type { LoaderFunctionArgs } from '@remix-run/node'
import { Outlet, useLoaderData, useRouteError, useRouteLoaderData } from '@remix-run/react'
import { requireContact } from '#app/auth/require.server.ts'
import { viewerOf } from '#app/http/viewer.ts'
import { ErrorPage } from '#app/ui/error-page.tsx'
import { AccountLayout } from '#app/ui/layout/account-layout.tsx'
import { guest } from '#app/ui/layout/viewer.ts'

export async function loader({ request }: LoaderFunctionArgs) {
  const contact = await requireContact(request, 'company:view')
  return { viewer: viewerOf(contact), cartLines: contact.cartLines }
}

export default function Account() {
  const frame = useLoaderData<typeof loader>()
  return (
    <AccountLayout {...frame}>
      <Outlet />
    </AccountLayout>
  )
}

export function ErrorBoundary() {
  const frame = useRouteLoaderData<typeof loader>('routes/_account')
  const error = useRouteError()
  return (
    <AccountLayout viewer={frame?.viewer ?? guest} cartLines={frame?.cartLines ?? null}>
      <ErrorPage error={error} home="/account" />
    </AccountLayout>
  )
}
