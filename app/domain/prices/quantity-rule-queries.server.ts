import { prisma } from '#app/db/client.server.ts'
import { containing, searchWords } from '#app/domain/catalog/product-search.ts'
import { type AgreementRule, Decimal, mergeQuantityRules } from '#pricing/index.ts'
import type { QuantityRuleView } from './agreement-view.ts'

type StoredRule = {
  variantId: bigint
  sku: string
  slug: string
  name: string
  precision: number
  unit: string
  minimum: string | null
  maximum: string | null
  noMaximum: boolean
  increment: string | null
  inherited:
    | {
        id: string
        name: string
        distance: number
        from: string | null
        minimum: string | null
        maximum: string | null
        noMaximum: boolean
        increment: string | null
      }[]
    | null
  total: number
}

type Asked = { q: string; offset: number; pageSize: number; at: string }

/**
 * One page of an agreement's rules by SKU, each with what farther agreements say of its silent fields: those of the
 * company's parents and of the segments, the channel (wholesale, where companies buy) and the base, in force at an instant.
 */
export async function listQuantityRules(
  agreementId: bigint,
  { q, offset, pageSize, at }: Asked,
): Promise<{ rows: QuantityRuleView[]; total: number }> {
  const words = searchWords(q).map(containing)
  const found = await prisma.$queryRaw<StoredRule[]>`
    WITH RECURSIVE asked AS (SELECT * FROM agreement WHERE id = ${agreementId}),
    lineage AS (
      SELECT c.id, c.parent_id, 0 AS depth FROM company c JOIN asked a ON a.company_id = c.id
      UNION ALL SELECT p.id, p.parent_id, l.depth + 1 FROM lineage l JOIN company p ON p.id = l.parent_id WHERE l.depth < 20
    ), segmented AS (
      SELECT cs.segment_id FROM lineage l JOIN company_segment cs ON cs.company_id = l.id
      WHERE l.depth = (SELECT min(n.depth) FROM lineage n JOIN company_segment m ON m.company_id = n.id)
    ), farther AS (
      SELECT f.id, f.name, f.valid_from, CASE f.level WHEN 'company' THEN l.depth WHEN 'segment' THEN 100
        WHEN 'channel' THEN 101 ELSE 102 END AS distance
      FROM asked a JOIN agreement f ON f.level > a.level OR (f.level = 'company' AND a.level = 'company')
      LEFT JOIN lineage l ON l.id = f.company_id
      WHERE f.active AND (f.valid_from IS NULL OR f.valid_from <= ${at}::timestamptz)
        AND (f.valid_until IS NULL OR ${at}::timestamptz < f.valid_until)
        AND (l.depth > 0 OR f.segment_id IN (SELECT segment_id FROM segmented) OR f.channel = 'wholesale' OR f.level = 'base')
    ), page AS (
      SELECT r.*, v.sku, v.precision, v.sort_name, p.slug, concat_ws(', ', p.name, NULLIF(v.name, '')) AS name,
        count(*) OVER ()::int AS total
      FROM quantity_rule r JOIN variant v ON v.id = r.variant_id JOIN product p ON p.id = v.product_id
      WHERE r.agreement_id = ${agreementId} AND v.search_text LIKE ALL (${words}::text[])
      ORDER BY v.sort_name, v.id, r.unit_code OFFSET ${offset} LIMIT ${pageSize}
    )
    SELECT g.variant_id AS "variantId", g.sku::text, g.slug, g.name, g.precision::int, g.unit_code AS unit,
      trim_scale(g.minimum)::text AS minimum, trim_scale(g.maximum)::text AS maximum, g.no_maximum AS "noMaximum",
      trim_scale(g.increment)::text AS increment, g.total,
      (SELECT json_agg(json_build_object('id', f.id::text, 'name', f.name, 'distance', f.distance,
        'from', to_char(f.valid_from AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'minimum', i.minimum::text,
        'maximum', i.maximum::text, 'noMaximum', i.no_maximum, 'increment', i.increment::text))
        FROM farther f JOIN quantity_rule i ON i.agreement_id = f.id AND i.variant_id = g.variant_id
          AND i.unit_code = g.unit_code) AS inherited
    FROM page g ORDER BY g.sort_name, g.variant_id, g.unit_code`
  return { rows: found.map(ruleView), total: found[0]?.total ?? 0 }
}

function ruleView(stored: StoredRule): QuantityRuleView {
  const { sku, slug, name, unit, precision, inherited } = stored
  const own = ruleOf(stored, { ...stored, id: '0', name: '', distance: -1, from: null })
  const rules = [own, ...(inherited ?? []).map((each) => ruleOf(stored, each))]
  const merged = mergeQuantityRules(rules, precision)
  const nameOf = (origin: { agreementName: string } | null) => origin?.agreementName || null
  return {
    ...{ sku, slug, name, unit },
    minimum: stored.minimum,
    maximum: stored.maximum,
    noMaximum: stored.noMaximum,
    increment: stored.increment,
    effective: {
      minimum: merged.minimum.toString(),
      maximum: merged.maximum?.toString() ?? null,
      increment: merged.increment.toString(),
      from: {
        minimum: nameOf(merged.origins.minimum),
        maximum: nameOf(merged.origins.maximum),
        increment: nameOf(merged.origins.increment),
      },
    },
  }
}

function ruleOf(
  { variantId, unit }: StoredRule,
  said: NonNullable<StoredRule['inherited']>[number],
): AgreementRule {
  const decimal = (text: string | null) => (text === null ? null : new Decimal(text))
  return {
    variantId: String(variantId),
    unit,
    agreementId: said.id,
    agreementName: said.name,
    distance: said.distance,
    validFrom: said.from,
    minimum: decimal(said.minimum),
    maximum: said.noMaximum ? 'none' : decimal(said.maximum),
    increment: decimal(said.increment),
  }
}
