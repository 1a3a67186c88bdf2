import { prisma } from '#app/db/client.server.ts'
import type { MixGroupDetail, MixGroupRow } from './mix-group-view.ts'

/** All groups by name. */
export function listMixGroups(): Promise<MixGroupRow[]> {
  return prisma.$queryRaw<MixGroupRow[]>`
    SELECT g.code::text AS code, g.name,
      (SELECT count(*)::int FROM mix_group_variant x WHERE x.mix_group_id = g.id) AS variants,
      (SELECT count(*)::int FROM price_list l WHERE l.mix_group_id = g.id) AS lists
    FROM mix_group g ORDER BY g.name, g.code`
}

/** A group with its variants, at most 1,000; `id` is for the server's own queries. */
export async function findMixGroup(
  code: string,
): Promise<{ id: bigint; group: MixGroupDetail } | null> {
  const found = await prisma.mixGroup.findUnique({
    where: { code },
    include: {
      priceLists: { select: { code: true, name: true }, orderBy: { name: 'asc' } },
      variants: {
        include: { variant: { include: { product: { select: { name: true, slug: true } } } } },
        orderBy: { variant: { sortName: 'asc' } },
        take: 1000,
      },
    },
  })
  if (!found) return null
  const { id, name, variants, priceLists } = found
  return {
    id,
    group: {
      code: found.code,
      name,
      lists: priceLists,
      variants: variants.map(({ variant: { sku, product, name: own } }) => ({
        sku,
        slug: product.slug,
        name: [product.name, own].filter(Boolean).join(', '),
      })),
    },
  }
}
