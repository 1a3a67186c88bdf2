import { toDecimal, toNumeric } from '#app/db/convert.server.ts'
import { Prisma } from '#app/db/generated/client.ts'
import type { Transaction } from '#app/db/transaction.server.ts'
import { type Scope, scopeParameters } from '#app/domain/companies/scope.ts'
import { frozenTiersSchema } from './approval-rule.ts'
import type { OrderRecord } from './order-record.ts'
import type { OrderStatus } from './order-status.ts'
import type { StockedLine } from './order-stock.server.ts'

type RecordJson = {
  id: string
  number: string
  status: OrderStatus
  channel: 'retail' | 'wholesale'
  companyId: string
  companyActive: boolean
  currency: string
  total: string
  onAccount: boolean
  deposit: string
  committed: boolean
  manualHold: string | null
  partialShipment: boolean
  contentHash: string | null
  actorId: string | null
  tiers: unknown
  principal: { id: string; email: string | null; name: string; locale: string } | null
  lines: {
    id: string
    position: number
    variantId: string
    sku: string
    quantity: string
    factor: string
    cancelled: string
    backorder: boolean
  }[]
  given: { tier: number; userId: string }[] | null
  members: { userId: string; role: string; distance: number }[] | null
  invoiced: { total: string; uncredited: string | null }
  allocations: { variantId: string; warehouseId: string; quantity: string }[] | null
}

/**
 * Locks an order within a scope and reads it. Two statements: what the second reads is what the lock protects. A parent's
 * administrator reaches the orders of its branches, to consent where nobody there may. Null: not found.
 */
export async function lockOrder(
  tx: Transaction,
  scope: Scope,
  number: string,
): Promise<OrderRecord | null> {
  const { companyId, salesRepId } = scopeParameters(scope)
  const [found] = await tx.$queryRaw<{ id: bigint }[]>`
    SELECT o.id FROM orders o JOIN company c ON c.id = o.company_id
    WHERE o.number = ${number} AND o.origin = 'portal'
      AND (${companyId}::bigint IS NULL OR ${companyId}::bigint = ANY ((${lineage(Prisma.sql`c.id`)})))
      AND (${salesRepId}::bigint IS NULL OR c.sales_rep_id = ${salesRepId}::bigint)
    FOR UPDATE OF o`
  return found ? loadOrder(tx, found.id) : null
}

/** A company and its parents, nearest first, as an array. */
function lineage(companyId: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`(
    WITH RECURSIVE line AS (
      SELECT x.id, x.parent_id, 0 AS distance FROM company x WHERE x.id = ${companyId}
      UNION ALL SELECT p.id, p.parent_id, line.distance + 1 FROM company p JOIN line ON p.id = line.parent_id
    ) SELECT array_agg(line.id ORDER BY line.distance) FROM line)::bigint[]`
}

async function loadOrder(tx: Transaction, id: bigint): Promise<OrderRecord> {
  const [row] = await tx.$queryRaw<{ record: RecordJson }[]>`
    SELECT json_build_object('id', o.id::text, 'number', o.number, 'status', o.status, 'channel', o.channel,
      'companyId', o.company_id::text,
      'companyActive', (SELECT c.status = 'active' FROM company c WHERE c.id = o.company_id), 'currency', o.currency, 'total', o.total::text, 'onAccount', o.on_account, 'deposit', o.deposit::text,
      'committed', o.committed, 'manualHold', o.manual_hold, 'partialShipment', o.partial_shipment, 'contentHash', o.content_hash,
      'actorId', o.actor_id::text, 'tiers', o.approval_tiers,
      'principal', (SELECT json_build_object('id', u.id::text, 'email', u.email, 'name', u.name, 'locale', u.locale)
        FROM users u WHERE u.id = o.principal_id),
      'lines', (SELECT json_agg(json_build_object('id', l.id::text, 'position', l.position,
        'variantId', l.variant_id::text, 'sku', l.sku, 'quantity', l.quantity::text, 'factor', l.unit_factor::text,
        'cancelled', l.cancelled_quantity::text, 'backorder', v.backorder_allowed) ORDER BY l.position)
        FROM order_line l JOIN variant v ON v.id = l.variant_id WHERE l.order_id = o.id),
      'given', (SELECT json_agg(json_build_object('tier', a.tier, 'userId', a.user_id::text)) FROM approval a
        WHERE a.order_id = o.id AND a.decision = 'approved' AND a.content_hash = o.content_hash),
      'members', (SELECT json_agg(json_build_object('userId', k.user_id::text, 'role', k.role,
        'distance', array_position(${lineage(Prisma.sql`o.company_id`)}, k.company_id) - 1))
        FROM contact k JOIN users u ON u.id = k.user_id
        WHERE k.company_id = ANY (${lineage(Prisma.sql`o.company_id`)}) AND k.active AND k.accepted_at IS NOT NULL AND u.status = 'active'
          AND (k.company_id = o.company_id OR k.role = 'administrator')),
      'invoiced', (SELECT json_build_object('total', COALESCE(sum(i.total), 0)::text, 'uncredited',
        min(i.number) FILTER (WHERE i.total + COALESCE((SELECT sum(n.total) FROM invoice n WHERE n.corrects_id = i.id), 0) <> 0))
        FROM invoice i WHERE i.order_id = o.id AND i.kind = 'invoice'),
      'allocations', (SELECT json_agg(json_build_object('variantId', l.variant_id::text,
        'warehouseId', a.warehouse_id::text, 'quantity', a.quantity::text))
        FROM order_allocation a JOIN order_line l ON l.id = a.order_line_id
        WHERE l.order_id = o.id AND a.quantity > 0)) AS record
    FROM orders o WHERE o.id = ${id}`
  if (!row) throw new Error(`Order ${id} without a row`)
  return toRecord(row.record)
}

function toRecord(json: RecordJson): OrderRecord {
  const { principal, actorId } = json
  const creators = [principal?.id ?? null, actorId].flatMap((id) => (id ? [BigInt(id)] : []))
  return {
    ...json,
    id: BigInt(json.id),
    companyId: BigInt(json.companyId),
    total: toDecimal(json.total),
    deposit: toDecimal(json.deposit),
    contentHash: json.contentHash ?? '',
    principal: principal && { ...principal, id: BigInt(principal.id) },
    lines: json.lines.map(({ backorder, ...line }) => ({
      ...line,
      id: BigInt(line.id),
      variantId: BigInt(line.variantId),
      quantity: toDecimal(line.quantity),
      factor: toDecimal(line.factor),
      cancelled: toDecimal(line.cancelled),
      backorderAllowed: backorder,
    })),
    approval: {
      tiers: frozenTiersSchema.parse(json.tiers ?? []),
      given: (json.given ?? []).map(({ tier, userId }) => ({ tier, userId: BigInt(userId) })),
      members: (json.members ?? []).map((member) => ({ ...member, userId: BigInt(member.userId) })),
      creators,
    },
    invoiced: { ...json.invoiced, total: toDecimal(json.invoiced.total) },
    allocations: (json.allocations ?? []).map((place) => ({
      variantId: BigInt(place.variantId),
      warehouseId: BigInt(place.warehouseId),
      quantity: toDecimal(place.quantity),
    })),
  }
}

export type OrderChange = {
  status: OrderStatus
  /** Why it is on hold; left out, it is not. */
  holdReason?: string | null
  /** What a person holds it for; left out, that stays as it is. */
  manualHold?: string | null
  committed?: boolean
  placedAt?: string
  promisedOn?: string | null
  event: {
    kind: string
    actorId: bigint
    principalId?: bigint | null
    comment?: string | null
    at: string
  }
}

/** The order's new state with the event that says why, in one statement. */
export async function saveOrder(tx: Transaction, id: bigint, change: OrderChange): Promise<void> {
  const { status, holdReason, manualHold, committed, placedAt, promisedOn, event } = change
  await tx.$executeRaw`
    WITH changed AS (
      UPDATE orders SET status = ${status}::order_status, hold_reason = ${holdReason ?? null},
        manual_hold = CASE WHEN ${manualHold === undefined} THEN manual_hold ELSE ${manualHold ?? null} END,
        committed = COALESCE(${committed ?? null}::boolean, committed),
        placed_at = COALESCE(${placedAt ?? null}::timestamptz, placed_at),
        promised_on = COALESCE(${promisedOn ?? null}::date, promised_on), updated_at = ${event.at}::timestamptz
      WHERE id = ${id}
    )
    INSERT INTO order_event (order_id, kind, actor_id, principal_id, comment, at)
    VALUES (${id}, ${event.kind}, ${event.actorId}, ${event.principalId ?? null}::bigint, ${event.comment ?? null},
      ${event.at}::timestamptz)`
}

/** What the lines of a released order got, with the places it lies in. */
export async function saveAllocations(
  tx: Transaction,
  id: bigint,
  stocked: readonly StockedLine[],
): Promise<void> {
  const rows = JSON.stringify(
    stocked.map((line) => ({
      position: line.position,
      allocated: toNumeric(line.promised),
      backordered: toNumeric(line.backordered),
      promisedOn: line.promisedOn,
      places: line.places.map(({ warehouseId, quantity }) => ({
        warehouseId: String(warehouseId),
        quantity: toNumeric(quantity),
      })),
    })),
  )
  await tx.$executeRaw`
    WITH given AS (
      SELECT l.id, r.* FROM jsonb_to_recordset(${rows}::jsonb) AS r(position int, allocated numeric,
        backordered numeric, "promisedOn" date, places jsonb)
      JOIN order_line l ON l.order_id = ${id} AND l.position = r.position
    ), changed AS (
      UPDATE order_line l SET allocated_quantity = g.allocated, backordered_quantity = g.backordered,
        promised_on = g."promisedOn" FROM given g WHERE l.id = g.id
    )
    INSERT INTO order_allocation (order_line_id, warehouse_id, quantity)
    SELECT g.id, p."warehouseId", p.quantity
    FROM given g, jsonb_to_recordset(g.places) AS p("warehouseId" bigint, quantity numeric)
    ON CONFLICT (order_line_id, warehouse_id) DO UPDATE SET quantity = EXCLUDED.quantity`
}

/** No stock lies aside for its lines. */
export async function emptyLines(tx: Transaction, id: bigint): Promise<void> {
  await tx.$executeRaw`
    WITH emptied AS (
      UPDATE order_allocation a SET quantity = 0 FROM order_line l WHERE l.id = a.order_line_id AND l.order_id = ${id}
    )
    UPDATE order_line SET allocated_quantity = 0, backordered_quantity = 0, promised_on = NULL WHERE order_id = ${id}`
}

/** Everything that was still open is cancelled, and no stock lies aside for it. */
export async function cancelLines(tx: Transaction, id: bigint): Promise<void> {
  await tx.$executeRaw`
    WITH emptied AS (
      UPDATE order_allocation a SET quantity = 0 FROM order_line l WHERE l.id = a.order_line_id AND l.order_id = ${id}
    )
    UPDATE order_line SET cancelled_quantity = quantity - shipped_quantity, allocated_quantity = 0,
      backordered_quantity = 0 WHERE order_id = ${id}`
}

export type Decision = {
  orderId: bigint
  tier: number
  userId: bigint
  decision: 'approved' | 'rejected'
  contentHash: string
  reason: string | null
  at: string
}

export async function saveDecision(tx: Transaction, decision: Decision): Promise<void> {
  const { at, ...data } = decision
  await tx.approval.create({ data: { ...data, at: new Date(at) }, select: { id: true } })
}
