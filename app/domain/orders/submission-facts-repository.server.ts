import { Prisma } from '#app/db/generated/client.ts'
import { type Reader, readDirectly } from '#app/db/prepared.server.ts'
import type { Transaction } from '#app/db/transaction.server.ts'
import { creditPositionJson } from '#app/domain/credit/credit-position-repository.server.ts'
import type { Submission } from './submission.ts'
import type { SubmissionFacts } from './submission-facts.ts'

export type FactsAsked = Pick<
  Submission,
  'company' | 'principalId' | 'shipToId' | 'billToId' | 'purchaseOrderNumber' | 'at'
> & {
  today: string
  lines: readonly { variantId: bigint; unitCode: string }[]
  /** Only what will be placed takes a key; a preview does not. */
  takesId: boolean
}

/**
 * Where a company wants its purchase order numbers unique, its orders come one after the other: of two with the same
 * number the second sees the first, whatever credit there is to lock.
 */
export async function lockPurchaseOrders(
  tx: Pick<Transaction, '$queryRaw'>,
  companyId: bigint,
): Promise<void> {
  await tx.$queryRaw`
    SELECT id FROM company WHERE id = ${companyId} AND purchase_order_number_unique FOR NO KEY UPDATE`
}

/** Everything that decides an order beside its prices, in one statement; addresses only from the company's own book. */
export async function loadSubmissionFacts(db: Reader, asked: FactsAsked): Promise<SubmissionFacts> {
  const { company, lines, today } = asked
  const chain = [company.id, ...company.ancestorIds]
  const [row] = await readDirectly<{ facts: SubmissionFacts }>(
    db,
    Prisma.sql`
    WITH house AS (SELECT * FROM seller),
    buyer AS (SELECT * FROM company WHERE id = ${company.id}),
    ship AS (${address(company.id, asked.shipToId, 'shipping')}),
    bill AS (${address(company.id, asked.billToId, 'billing')})
    SELECT json_build_object(
      'orderId', ${asked.takesId ? Prisma.sql`nextval('orders_id_seq')::text` : Prisma.sql`'0'`},
      'today', ${today}::text,
      'seller', (SELECT json_build_object('countryCode', country_code, 'holidays', holidays,
        'freight', channels -> 'freight') FROM house),
      'company', (SELECT json_build_object('name', name, 'status', status, 'taxRegime', tax_regime,
        'vatNumberValid', vat_number_valid, 'purchaseOrderNumberRequired', purchase_order_number_required,
        'purchaseOrderNumberUnique', purchase_order_number_unique, 'partialShipment', partial_shipment,
        'terms', COALESCE((SELECT rule FROM payment_terms t WHERE t.id = buyer.payment_terms_id),
          ${agreedTerms(company, asked.at)})) FROM buyer),
      'shipTo', (SELECT snapshot FROM ship), 'billTo', (SELECT snapshot FROM bill),
      'principal', (SELECT json_build_object('email', email, 'name', name, 'locale', locale) FROM users
        WHERE id = ${asked.principalId}),
      'isNewShipTo', NOT EXISTS (SELECT 1 FROM orders o WHERE o.company_id = ${company.id}
        AND o.shipping_address ->> 'id' = (SELECT snapshot ->> 'id' FROM ship)),
      'isPurchaseOrderTaken', EXISTS (SELECT 1 FROM orders o WHERE o.company_id = ${company.id}
        AND o.status NOT IN ('cancelled', 'rejected')
        AND lower(btrim(o.purchase_order_number)) = lower(btrim(${asked.purchaseOrderNumber}::text))),
      'isFirstOrder', NOT EXISTS (SELECT 1 FROM orders o WHERE o.company_id = ${company.id}
        AND o.status NOT IN ('cancelled', 'rejected', 'pendingApproval')),
      'rates', (SELECT json_object_agg(code, rate::text) FROM (
        SELECT DISTINCT ON (r.tax_category_code) r.tax_category_code AS code, r.rate FROM tax_rate r
        JOIN house h ON h.country_code = r.country_code AND r.valid_from <= ${today}::date
        ORDER BY r.tax_category_code, r.valid_from DESC) current),
      'variants', (${variants(lines)}),
      'rules', (SELECT json_agg(json_build_object('name', name, 'predicate', predicate, 'tiers', tiers) ORDER BY id)
        FROM approval_rule WHERE company_id = ${company.id} AND active),
      'members', (${members(chain)}),
      'credit', ${creditPositionJson({ companyId: company.id, currency: company.currency, today })}
    ) AS facts`,
  )
  if (!row) throw new Error('Facts without a row')
  return row.facts
}

/** The one named, or the default of its kind; of the company's own active addresses. */
function address(companyId: bigint, id: bigint | null, kind: 'shipping' | 'billing'): Prisma.Sql {
  const [isKind, isDefault] = [Prisma.raw(`is_${kind}`), Prisma.raw(`default_${kind}`)]
  return Prisma.sql`
    SELECT json_build_object('id', id::text, 'name', name, 'line1', line1, 'line2', line2, 'city', city,
      'region', region, 'postalCode', postal_code, 'countryCode', country_code, 'phone', phone) AS snapshot
    FROM address WHERE company_id = ${companyId} AND active
      AND (${id}::bigint IS NULL OR (id = ${id}::bigint AND ${isKind}))
    ORDER BY ${isDefault} DESC, ${isKind} DESC, id LIMIT 1`
}

/** Of the nearest agreement that names terms: the company's and its parents', their segments', channel, base. */
function agreedTerms({ id, ancestorIds, segmentIds }: Submission['company'], at: string) {
  return Prisma.sql`(
    SELECT t.rule FROM agreement a JOIN payment_terms t ON t.id = a.payment_terms_id
    WHERE a.active AND (a.valid_from IS NULL OR a.valid_from <= ${at}::timestamptz)
      AND (a.valid_until IS NULL OR ${at}::timestamptz < a.valid_until)
      AND (a.company_id = ANY (${[id, ...ancestorIds]}::bigint[]) OR a.segment_id = ANY (${[...segmentIds]}::bigint[])
        OR a.channel = 'wholesale' OR a.level = 'base')
    ORDER BY array_position(${[id, ...ancestorIds]}::bigint[], a.company_id) NULLS LAST, a.segment_id IS NULL,
      a.channel IS NULL, a.valid_from DESC NULLS LAST, a.id LIMIT 1)`
}

function variants(lines: FactsAsked['lines']): Prisma.Sql {
  return Prisma.sql`
    SELECT json_agg(json_build_object('id', v.id::text, 'unitCode', u.unit_code, 'factor', u.factor::text, 'sku', v.sku,
      'name', concat_ws(', ', p.name, NULLIF(v.name, '')), 'taxCategoryCode', v.tax_category_code,
      'backorderAllowed', v.backorder_allowed, 'orderable', v.status = 'active' AND p.status = 'active'))
    FROM unnest(${lines.map((line) => line.variantId)}::bigint[], ${lines.map((line) => line.unitCode)}::text[]) AS l(id, unit)
    JOIN variant_unit u ON u.variant_id = l.id AND u.unit_code = l.unit
    JOIN variant v ON v.id = l.id JOIN product p ON p.id = v.product_id`
}

/** Contacts who may log in, of the company and, as administrators, of its parents. */
function members(chain: readonly bigint[]): Prisma.Sql {
  return Prisma.sql`
    SELECT json_agg(json_build_object('userId', c.user_id::text, 'role', c.role,
      'distance', array_position(${[...chain]}::bigint[], c.company_id) - 1))
    FROM contact c JOIN users u ON u.id = c.user_id
    WHERE c.company_id = ANY (${[...chain]}::bigint[]) AND c.active AND c.accepted_at IS NOT NULL
      AND u.status = 'active'
      AND (c.company_id = ${chain[0]} OR c.role = 'administrator')`
}
