import { prisma } from '#app/db/client.server.ts'
import { readPrepared } from '#app/db/prepared.server.ts'
import type { AssortmentDetail, AssortmentRow } from './assortment-view.ts'
import { containing, searchWords } from './product-search.ts'
import { isVisibleSql, seenSql } from './visibility-sql.ts'

type Asked = { q: string; offset: number; pageSize: number }

/** Catalogs by name, with how much they say and how often they are used. */
export async function listAssortments({
  q,
  offset,
  pageSize,
}: Asked): Promise<{ rows: AssortmentRow[]; total: number }> {
  const found = await prisma.$queryRaw<(AssortmentRow & { total: number })[]>`
    SELECT t.code::text AS code, t.name, t.active, count(*) OVER ()::int AS total,
      (SELECT count(*)::int FROM catalog_rule r WHERE r.catalog_id = t.id AND r.effect = 'include') AS includes,
      (SELECT count(*)::int FROM catalog_rule r WHERE r.catalog_id = t.id AND r.effect = 'exclude') AS excludes,
      (SELECT count(*)::int FROM agreement_catalog x WHERE x.catalog_id = t.id) AS "usedBy"
    FROM catalog t
    WHERE ${q} = '' OR search_form(t.code::text || ' ' || t.name) LIKE ${containing(searchWords(q).join(' '))}
    ORDER BY t.name, t.code OFFSET ${offset} LIMIT ${pageSize}`
  return { rows: found.map(({ total: _, ...row }) => row), total: found[0]?.total ?? 0 }
}

/** The catalog with its lines and what they show; `id` is for the server's own queries. */
export async function findAssortment(
  code: string,
  locale: string,
): Promise<{ id: bigint; catalog: AssortmentDetail } | null> {
  const [found] = await prisma.$queryRaw<(Omit<AssortmentDetail, 'preview'> & { id: bigint })[]>`
    SELECT t.id, t.code::text AS code, t.name, t.active, COALESCE((SELECT json_agg(json_build_object('id', r.id::text,
      'effect', r.effect, 'kind', r.kind, 'slug', p.slug,
      'target', CASE r.kind WHEN 'category' THEN COALESCE(c.names ->> ${locale}, c.name) WHEN 'product' THEN p.name
        ELSE r.target END,
      'products', (SELECT count(*) FROM product n JOIN category k ON k.id = n.category_id WHERE n.status = 'active' AND
        CASE r.kind WHEN 'all' THEN true WHEN 'category' THEN r.target = ANY (k.path::text[])
          WHEN 'brand' THEN n.brand = r.target WHEN 'tag' THEN r.target = ANY (n.tags) ELSE n.id::text = r.target END))
      ORDER BY r.effect, r.kind, COALESCE(c.name, p.name, r.target))
    FROM catalog_rule r
    LEFT JOIN category c ON r.kind = 'category' AND c.id::text = r.target
    LEFT JOIN product p ON r.kind = 'product' AND p.id::text = r.target
    WHERE r.catalog_id = t.id), '[]') AS rules
    FROM catalog t WHERE t.code = ${code}::citext`
  if (!found) return null
  const { id, ...catalog } = found
  return { id, catalog: { ...catalog, preview: await previewOf(id) } }
}

/** By the very expression that decides for buyers; excludes alone are taken off everything. */
async function previewOf(id: bigint): Promise<AssortmentDetail['preview']> {
  const [row] = await readPrepared<{ preview: string }>(prisma, previewSql, String(id))
  const preview: AssortmentDetail['preview'] = JSON.parse(row?.preview ?? '{}')
  return preview
}

const previewSql = `WITH used AS (
  SELECT effect, kind, target FROM catalog_rule WHERE catalog_id = $1::bigint
  UNION ALL SELECT 'include', 'all', ''
  WHERE NOT EXISTS (SELECT 1 FROM catalog_rule WHERE catalog_id = $1::bigint AND effect = 'include')
), ${seenSql},
visible AS MATERIALIZED (SELECT p.slug, p.name FROM product p, seen s WHERE ${isVisibleSql})
SELECT json_build_object('shown', (SELECT count(*) FROM visible),
  'total', (SELECT count(*) FROM product WHERE status = 'active'),
  'onlyExcludes', NOT EXISTS (SELECT 1 FROM catalog_rule WHERE catalog_id = $1::bigint AND effect = 'include'),
  'sample', COALESCE((SELECT json_agg(v) FROM (SELECT slug, name FROM visible ORDER BY name, slug LIMIT 12) v), '[]')
)::text AS preview`

/** What a line may name: categories with their way from the root, brands and tags as they are written. */
export async function listAssortmentTargets(kind: string, locale: string) {
  if (kind === 'category')
    return prisma.$queryRaw<{ value: string; label: string }[]>`
      SELECT c.slug AS value, (SELECT string_agg(COALESCE(a.names ->> ${locale}, a.name), ' › ' ORDER BY
        array_position(c.path, a.id)) FROM category a WHERE a.id = ANY (c.path)) AS label
      FROM category c ORDER BY label LIMIT 2000`
  if (kind === 'brand')
    return prisma.$queryRaw<{ value: string; label: string }[]>`
      SELECT DISTINCT brand AS value, brand AS label FROM product WHERE brand IS NOT NULL ORDER BY 1 LIMIT 2000`
  if (kind === 'tag')
    return prisma.$queryRaw<{ value: string; label: string }[]>`
      SELECT DISTINCT tag AS value, tag AS label FROM product, unnest(tags) AS tag ORDER BY 1 LIMIT 2000`
  return []
}
