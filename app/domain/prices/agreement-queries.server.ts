import { prisma } from '#app/db/client.server.ts'
import { Prisma } from '#app/db/generated/client.ts'
import type { StaffScope } from '#app/domain/companies/scope.ts'
import { agreementRows } from './agreement-list-queries.server.ts'
import type { AgreementDetail, Choice } from './agreement-view.ts'

/** One agreement within the scope, with everything but its quantity rules; `id` is for the server's own queries. */
export async function findAgreement(
  scope: StaffScope,
  code: string,
  at: string,
): Promise<{ id: bigint; agreement: AgreementDetail } | null> {
  const [found] = await prisma.$queryRaw<(AgreementDetail & { id: bigint })[]>`
    ${agreementRows(
      scope,
      at,
      Prisma.sql`a.code = ${code}::citext`,
      Prisma.sql`, a.id, a.active, c.currency::text AS currency,
      (SELECT t.code::text FROM payment_terms t WHERE t.id = a.payment_terms_id) AS "paymentTermsCode",
      (SELECT t.name FROM payment_terms t WHERE t.id = a.payment_terms_id) AS "paymentTermsName",
      COALESCE((SELECT json_agg(json_build_object('code', l.code, 'name', l.name, 'currency', l.currency,
        'status', CASE WHEN l.status = 'active' AND l.valid_from > ${at}::timestamptz THEN 'scheduled' ELSE l.status::text END,
        'rows', (SELECT count(*) FROM price_row r WHERE r.price_list_id = l.id),
        'overallPercent', trim_scale(l.overall_percent)::text,
        'quotas', (SELECT json_agg(json_build_object('sku', v.sku, 'unit', v.base_unit, 'quota', trim_scale(q.quota)::text,
          'used', trim_scale(q.used)::text) ORDER BY v.sku) FROM price_quota q JOIN variant v ON v.id = q.variant_id
          WHERE q.price_list_id = l.id)) ORDER BY l.name, l.code)
        FROM agreement_price_list x JOIN price_list l ON l.id = x.price_list_id WHERE x.agreement_id = a.id), '[]') AS "boundLists",
      COALESCE((SELECT json_agg(json_build_object('code', t.code, 'name', t.name, 'active', t.active,
        'rules', (SELECT count(*) FROM catalog_rule e WHERE e.catalog_id = t.id)) ORDER BY t.name, t.code)
        FROM agreement_catalog x JOIN catalog t ON t.id = x.catalog_id WHERE x.agreement_id = a.id), '[]') AS "boundCatalogs",
      COALESCE((SELECT json_agg(json_build_object('currency', o.currency, 'minimum', trim_scale(o.minimum)::text,
        'maximum', trim_scale(o.maximum)::text, 'firstOrderMinimum', trim_scale(o.first_order_minimum)::text,
        'reorderMinimum', trim_scale(o.reorder_minimum)::text) ORDER BY o.currency)
        FROM order_rule o WHERE o.agreement_id = a.id), '[]') AS "orderRules"`,
    )}`
  if (!found) return null
  const { id, ...agreement } = found
  return { id, agreement }
}

/** What may still be attached to an agreement; a company's lists are in its currency. */
export async function listAttachable(
  id: bigint,
  currency: string | null,
): Promise<{ lists: Choice[]; catalogs: Choice[] }> {
  const unbound = { agreements: { none: { agreementId: id } } }
  const [lists, catalogs] = await Promise.all([
    prisma.priceList.findMany({
      where: { ...unbound, status: { not: 'archived' }, ...(currency ? { currency } : {}) },
      orderBy: [{ name: 'asc' }, { code: 'asc' }],
      select: { code: true, name: true, currency: true },
      take: 1000,
    }),
    prisma.catalog.findMany({
      where: unbound,
      orderBy: [{ name: 'asc' }, { code: 'asc' }],
      take: 1000,
    }),
  ])
  return {
    lists: lists.map((list) => ({
      value: list.code,
      label: `${list.name} · ${list.code} · ${list.currency}`,
    })),
    catalogs: catalogs.map(({ code, name }) => ({ value: code, label: `${name} · ${code}` })),
  }
}

/** What a new agreement, or the header of one, lets one choose from. */
export async function listAgreementChoices(scope: StaffScope) {
  const companies = scope.salesRepId === null ? {} : { salesRepId: scope.salesRepId }
  const [terms, segments, known] = await Promise.all([
    prisma.paymentTerms.findMany({ where: { active: true }, orderBy: { name: 'asc' } }),
    prisma.segment.findMany({ orderBy: { name: 'asc' } }),
    prisma.company.findMany({
      where: { ...companies, status: { not: 'closed' } },
      orderBy: { name: 'asc' },
      select: { code: true, name: true },
      take: 500,
    }),
  ])
  const choice = ({ code, name }: { code: string; name: string }): Choice => ({
    value: code,
    label: name,
  })
  return {
    terms: terms.map(choice),
    segments: segments.map(choice),
    companies: known.map(choice),
  }
}
