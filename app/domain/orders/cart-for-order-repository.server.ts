import { toDecimal } from '#app/db/convert.server.ts'
import { Prisma } from '#app/db/generated/client.ts'
import { type Reader, readDirectly } from '#app/db/prepared.server.ts'
import type { Transaction } from '#app/db/transaction.server.ts'
import type { CompanyScope } from '#app/domain/companies/scope.ts'
import type { Decimal } from '#pricing/decimal.ts'

export type CartLineToOrder = {
  variantId: bigint
  sku: string
  unitCode: string
  quantity: Decimal
  note: string | null
}

export type CartToOrder = { id: bigint; version: number; lines: CartLineToOrder[] }

type LineJson = {
  variantId: string
  sku: string
  unitCode: string
  quantity: string
  note: string | null
}

type CartRow = { id: string; version: number; lines: LineJson[] | null }

/**
 * Locks the buyer's open cart and reads its lines in one statement. The version that comes back is the newest: where it is
 * the one that the buyer saw, the lines are too. Null where nothing is open.
 */
export function lockCartToOrder(
  tx: Transaction,
  scope: CompanyScope,
  userId: bigint,
): Promise<CartToOrder | null> {
  return readCart(tx, scope, userId, Prisma.sql`FOR UPDATE OF c`)
}

/** The same without a lock, for the page before. */
export function findCartToOrder(
  db: Reader,
  scope: CompanyScope,
  userId: bigint,
): Promise<CartToOrder | null> {
  return readCart(db, scope, userId, Prisma.empty)
}

async function readCart(
  db: Reader,
  { companyId }: CompanyScope,
  userId: bigint,
  lock: Prisma.Sql,
): Promise<CartToOrder | null> {
  const [row] = await readDirectly<CartRow>(
    db,
    Prisma.sql`
    SELECT c.id::text, c.version, (
      SELECT json_agg(json_build_object('variantId', l.variant_id::text, 'sku', v.sku, 'unitCode', l.unit_code,
        'quantity', l.quantity::text, 'note', l.note) ORDER BY l.position, l.id)
      FROM cart_line l JOIN variant v ON v.id = l.variant_id WHERE l.cart_id = c.id) AS lines
    FROM cart c
    WHERE c.company_id = ${companyId} AND c.user_id = ${userId} AND c.status = 'open' ${lock}`,
  )
  if (!row) return null
  const lines = (row.lines ?? []).map((line) => ({
    ...line,
    variantId: BigInt(line.variantId),
    quantity: toDecimal(line.quantity),
  }))
  return { id: BigInt(row.id), version: row.version, lines }
}

/** The cart is used up, and the request's answer is kept for whoever sends it again; one statement. */
export async function closeCartAndAnswer(
  tx: Transaction,
  cartId: bigint,
  answer: { actor: string; key: string; response: object },
): Promise<void> {
  await readDirectly(
    tx,
    Prisma.sql`
    WITH closed AS (UPDATE cart SET status = 'ordered', version = version + 1, updated_at = now() WHERE id = ${cartId})
    UPDATE idempotency SET status = 200, response = ${JSON.stringify(answer.response)}::jsonb
    WHERE actor = ${answer.actor} AND key = ${answer.key}`,
  )
}
