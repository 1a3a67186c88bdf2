import type { LoaderFunctionArgs } from '@remix-run/node'
import { type ShouldRevalidateFunctionArgs, useLoaderData } from '@remix-run/react'
import { buyerOf } from '#app/auth/buyer-of.ts'
import { requireVisitor } from '#app/auth/require.server.ts'
import { productFilter } from '#app/domain/catalog/product-list.ts'
import { contactMay } from '#app/domain/companies/permissions.ts'
import { packRows } from '#app/domain/prices/packed-rows.ts'
import { getCatalog } from '#app/domain/prices/priced-products-queries.server.ts'
import { now } from '#app/http/clock.server.ts'
import { localeOf } from '#app/http/locale.server.ts'
import { notFound } from '#app/http/refusal.server.ts'
import { CatalogScreen } from '#app/ui/catalog/catalog-screen.tsx'
import { keepsList } from '#app/ui/catalog/keeps-list.ts'
import type { Titled } from '#app/ui/page-title.tsx'

export const handle: Titled = { title: 'catalog:title' }

export async function loader({ request }: LoaderFunctionArgs) {
  const visitor = await requireVisitor(request)
  const found = await getCatalog({
    buyer: buyerOf(visitor),
    at: now(),
    locale: localeOf(request, visitor.locale ?? undefined),
    filter: productFilter(new URL(request.url).searchParams),
  })
  const view = found ?? notFound()
  return {
    view: { ...view, rows: packRows(view.rows) },
    canAdd: visitor.kind === 'contact' && contactMay(visitor.role, 'cart:edit'),
    canList: visitor.kind === 'contact' && contactMay(visitor.role, 'catalog:view'),
  }
}

export function shouldRevalidate(change: ShouldRevalidateFunctionArgs) {
  return keepsList(change.formAction) ? false : change.defaultShouldRevalidate
}

export default function Catalog() {
  return <CatalogScreen {...useLoaderData<typeof loader>()} />
}
