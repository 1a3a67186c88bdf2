import type { LoaderFunctionArgs } from '@remix-run/node'
import { Outlet, useLoaderData, useRouteError, useRouteLoaderData } from '@remix-run/react'
import { requireVisitor } from '#app/auth/require.server.ts'
import { viewerOf } from '#app/http/viewer.ts'
import { ErrorPage } from '#app/ui/error-page.tsx'
import { ShopLayout } from '#app/ui/layout/shop-layout.tsx'
import { guest } from '#app/ui/layout/viewer.ts'

export async function loader({ request }: LoaderFunctionArgs) {
  const visitor = await requireVisitor(request)
  return {
    viewer: viewerOf(visitor),
    cartLines: visitor.kind === 'contact' ? visitor.cartLines : null,
  }
}

export default function Shop() {
  const frame = useLoaderData<typeof loader>()
  return (
    <ShopLayout {...frame}>
      <Outlet />
    </ShopLayout>
  )
}

export function ErrorBoundary() {
  const frame = useRouteLoaderData<typeof loader>('routes/_shop')
  const error = useRouteError()
  return (
    <ShopLayout viewer={frame?.viewer ?? guest} cartLines={frame?.cartLines ?? null}>
      <ErrorPage error={error} home="/" />
    </ShopLayout>
  )
}
