/**
 * The agreements that bind a buyer at an instant, by distance (0 is the nearest), and their catalogs.
 * $2 company and parents nearest first, $3 segments, $4 channel, $5 instant. Each branch reads by its own index:
 * nobody's prices wait for everybody's contracts.
 */
export const audienceSql = `named AS MATERIALIZED (
  SELECT a.*, array_position($2::bigint[], a.company_id) - 1 AS distance
  FROM agreement a WHERE a.company_id = ANY ($2::bigint[])
  UNION ALL
  SELECT a.*, cardinality($2::bigint[]) FROM agreement a WHERE a.segment_id = ANY ($3::bigint[])
  UNION ALL
  SELECT a.*, cardinality($2::bigint[]) + 1 FROM agreement a WHERE a.channel = $4::channel
  UNION ALL
  SELECT a.*, cardinality($2::bigint[]) + 2 FROM agreement a WHERE a.level = 'base'
),
bound AS MATERIALIZED (
  SELECT * FROM named a
  WHERE a.active AND (a.valid_from IS NULL OR a.valid_from <= $5::timestamptz)
    AND (a.valid_until IS NULL OR $5::timestamptz < a.valid_until)
),
assortment AS MATERIALIZED (
  SELECT t.id, t.name, bool_and(b.distance > cardinality($2::bigint[])) AS is_default
  FROM bound b JOIN agreement_catalog x ON x.agreement_id = b.id
  JOIN catalog t ON t.id = x.catalog_id AND t.active
  GROUP BY t.id, t.name
)`
