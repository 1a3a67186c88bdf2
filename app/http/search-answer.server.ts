import type { Actor } from '#app/auth/actor.ts'
import { buyerOf } from '#app/auth/buyer-of.ts'
import { contactMay, staffMay } from '#app/domain/companies/permissions.ts'
import {
  findAnyProducts,
  findBuyersProducts,
} from '#app/domain/reports/product-search-queries.server.ts'
import { findRecords, type SearchedKinds } from '#app/domain/reports/search-queries.server.ts'
import type { SearchAnswer, SearchItem } from '#app/ui/palette/search-answer.ts'
import { now } from './clock.server.ts'
import { localeOf } from './locale.server.ts'

/** What the question in `?q=` finds within the reader's scope: products, companies, documents, with their addresses. */
export async function searchAnswer(request: Request, visitor: Actor): Promise<SearchAnswer> {
  const query = (new URL(request.url).searchParams.get('q') ?? '').trim().slice(0, 100)
  if (query.length < 2) return { groups: [] }
  const locale = localeOf(request, visitor.locale ?? undefined)
  const [products, records] = await Promise.all([
    productItems(visitor, query, locale),
    recordGroups(visitor, query),
  ])
  const groups = [{ kind: 'product', items: products }, ...records]
  return { groups: groups.filter(({ items }) => items.length > 0) }
}

async function productItems(visitor: Actor, query: string, locale: string): Promise<SearchItem[]> {
  if (visitor.kind !== 'staff') {
    const found = await findBuyersProducts(query, { buyer: buyerOf(visitor), at: now(), locale })
    return found.map(({ sku, slug, name }) => ({
      title: name,
      subtitle: sku,
      href: `/products/${slug}?sku=${encodeURIComponent(sku)}`,
    }))
  }
  if (!staffMay(visitor.role, 'desk:products')) return []
  const found = await findAnyProducts(query)
  return found.map(({ sku, slug, name }) => ({
    title: name,
    subtitle: sku,
    href: `/desk/products/${slug}`,
  }))
}

const recordKinds = [
  { kind: 'company', folder: 'companies' },
  { kind: 'order', folder: 'orders' },
  { kind: 'quote', folder: 'quotes' },
  { kind: 'invoice', folder: 'invoices' },
] as const

async function recordGroups(visitor: Actor, query: string): Promise<SearchAnswer['groups']> {
  if (visitor.kind !== 'staff' && visitor.kind !== 'contact') return []
  const base = visitor.kind === 'staff' ? '/desk' : '/account'
  const found = await findRecords(visitor.scope, query, openKinds(visitor))
  return recordKinds.map(({ kind, folder }) => ({
    kind,
    items: found
      .filter((record) => record.kind === kind)
      .map(({ title, subtitle, key }) => ({
        title,
        subtitle,
        href: `${base}/${folder}/${encodeURIComponent(key)}`,
      })),
  }))
}

function openKinds(visitor: Extract<Actor, { kind: 'staff' | 'contact' }>): SearchedKinds {
  if (visitor.kind === 'contact') {
    return {
      company: false,
      order: contactMay(visitor.role, 'order:view'),
      quote: contactMay(visitor.role, 'quote:view'),
      invoice: contactMay(visitor.role, 'invoice:view'),
    }
  }
  return {
    company: staffMay(visitor.role, 'desk:companies'),
    order: staffMay(visitor.role, 'desk:orders'),
    quote: staffMay(visitor.role, 'desk:quotes'),
    invoice: staffMay(visitor.role, 'desk:invoices'),
  }
}
