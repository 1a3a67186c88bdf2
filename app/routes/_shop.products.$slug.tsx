import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { buyerOf } from '#app/auth/buyer-of.ts'
import { requireVisitor } from '#app/auth/require.server.ts'
import { contactMay } from '#app/domain/companies/permissions.ts'
import { getProduct } from '#app/domain/prices/product-view-queries.server.ts'
import { now } from '#app/http/clock.server.ts'
import { localeOf } from '#app/http/locale.server.ts'
import { notFound } from '#app/http/refusal.server.ts'
import { ProductScreen } from '#app/ui/catalog/product-screen.tsx'
import type { Titled } from '#app/ui/page-title.tsx'

export const handle: Titled<typeof loader> = { title: ({ data }) => data?.view.name }

export async function loader({ request, params }: LoaderFunctionArgs) {
  const visitor = await requireVisitor(request)
  const search = new URL(request.url).searchParams
  const view = await getProduct({
    slug: String(params.slug),
    buyer: buyerOf(visitor),
    at: now(),
    locale: localeOf(request, visitor.locale ?? undefined),
    sku: search.get('sku'),
    unit: search.get('unit'),
  })
  return {
    view: view ?? notFound(),
    canAdd: visitor.kind === 'contact' && contactMay(visitor.role, 'cart:edit'),
  }
}

export default function Product() {
  return <ProductScreen {...useLoaderData<typeof loader>()} />
}
