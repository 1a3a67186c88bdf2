import { audienceSql } from './audience-sql.ts'

/** What the lines of `used` name, as one row of arrays. */
export const seenSql = `seen AS MATERIALIZED (
  SELECT ${(['include', 'exclude'] as const).map(namedBy).join(',\n    ')}
)`

/**
 * What the buyer's catalogs name, as one row of arrays (pricing's `isInCatalog` in SQL; a property test holds them equal).
 * Parameters as in `audience-sql.ts`. A channel without a catalog of its own shows everything.
 */
export const visibilitySql = `${audienceSql},
entry AS MATERIALIZED (
  SELECT e.effect, e.kind, e.target, t.is_default
  FROM assortment t JOIN catalog_rule e ON e.catalog_id = t.id
),
chosen AS MATERIALIZED (
  SELECT NOT EXISTS (SELECT 1 FROM entry WHERE effect = 'include' AND NOT is_default) AS by_default
),
used AS MATERIALIZED (
  SELECT e.effect, e.kind, e.target FROM entry e, chosen c WHERE c.by_default OR NOT e.is_default
  UNION ALL
  SELECT 'include', 'all', '' FROM chosen c
  WHERE c.by_default AND NOT EXISTS (SELECT 1 FROM assortment WHERE is_default)
),
${seenSql}`

function namedBy(effect: 'include' | 'exclude'): string {
  const targets = (kind: string, type: string) =>
    `ARRAY(SELECT target::${type} FROM used WHERE effect = '${effect}' AND kind = '${kind}')`
  return `EXISTS (SELECT 1 FROM used WHERE effect = '${effect}' AND kind = 'all') AS ${effect}_all,
    ARRAY(SELECT c.id FROM category c WHERE c.path && ${targets('category', 'bigint')}) AS ${effect}_categories,
    ${targets('brand', 'text')} AS ${effect}_brands,
    ${targets('tag', 'text')} AS ${effect}_tags,
    ${targets('product', 'bigint')} AS ${effect}_products`
}

function isNamed(effect: 'include' | 'exclude'): string {
  return `(s.${effect}_all OR p.category_id = ANY (s.${effect}_categories) OR p.tags && s.${effect}_tags
    OR p.id = ANY (s.${effect}_products) OR COALESCE(p.brand = ANY (s.${effect}_brands), false))`
}

/** Whether product `p` is shown and sold to the buyer of `seen s`. */
export const isVisibleSql = `p.status = 'active' AND ${isNamed('include')} AND NOT ${isNamed('exclude')}`
