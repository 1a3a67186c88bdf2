import { prisma } from '#app/db/client.server.ts'
import type { Scope } from '#app/domain/companies/scope.ts'
import type { PercentageView } from './percentage-view.ts'
import { readableList } from './price-list-scope-queries.server.ts'

export function listPercentages(scope: Scope, code: string): Promise<PercentageView[]> {
  return prisma.$queryRaw<PercentageView[]>`
    SELECT CASE WHEN t.product_id IS NULL THEN 'category' ELSE 'product' END AS kind, COALESCE(p.slug, g.slug) AS target,
      COALESCE(p.name, g.name) AS name, trim_scale(t.adjustment_percent)::text AS percent
    FROM price_list l JOIN price_percentage t ON t.price_list_id = l.id
    LEFT JOIN product p ON p.id = t.product_id LEFT JOIN category g ON g.id = t.category_id
    WHERE l.code = ${code}::citext AND ${readableList(scope)} ORDER BY 1, 3, 2`
}

/** What a list's settings offer to choose from. */
export async function listPriceListChoices(): Promise<{
  categories: { slug: string; name: string }[]
  mixGroups: { code: string; name: string }[]
}> {
  const [categories, mixGroups] = await Promise.all([
    prisma.$queryRaw<{ slug: string; name: string }[]>`
      SELECT c.slug, string_agg(a.name, ' › ' ORDER BY array_position(c.path, a.id)) AS name
      FROM category c JOIN category a ON a.id = ANY (c.path) GROUP BY c.id ORDER BY 2`,
    prisma.mixGroup.findMany({ select: { code: true, name: true }, orderBy: { name: 'asc' } }),
  ])
  return { categories, mixGroups }
}

/** By its slug, or by the SKU of one of its variants. */
export async function findProductSlug(text: string): Promise<string | null> {
  const product = await prisma.product.findFirst({
    where: { OR: [{ slug: text.trim() }, { variants: { some: { sku: text.trim() } } }] },
    select: { slug: true },
  })
  return product?.slug ?? null
}
