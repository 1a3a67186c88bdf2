import { toNumeric } from '#app/db/convert.server.ts'
import { idArray, readPrepared } from '#app/db/prepared.server.ts'
import type { Transaction } from '#app/db/transaction.server.ts'
import { Decimal } from '#pricing/index.ts'
import type { CartBuyer } from './cart-buyer.ts'
import type { StoredCart, WantedLine } from './stored-cart.ts'

type CartJson = {
  id: string
  version: number
  currency: string
  shipToId: string | null
  purchaseOrderNumber: string | null
  requestedOn: string | null
  note: string | null
}
type LineJson = [
  id: string,
  variant: string,
  unit: string,
  quantity: string,
  note: string | null,
  position: number,
]
type CartRow = { cart: CartJson; lines: LineJson[] | null }

const columns = `json_build_object('id', c.id::text, 'version', c.version, 'currency', c.currency,
  'shipToId', c.ship_to_id::text, 'purchaseOrderNumber', c.purchase_order_number,
  'requestedOn', c.requested_on, 'note', c.note) AS cart,
  (SELECT json_agg(json_build_array(l.id::text, l.variant_id::text, l.unit_code, l.quantity::text, l.note, l.position)
    ORDER BY l.position, l.id) FROM cart_line l WHERE l.cart_id = c.id) AS lines`

/**
 * The buyer's open cart, locked, with its lines; null if there is none. Compare the version: whoever waited for the lock
 * sees the newest version, but may see the lines of the one before.
 */
export async function lockOpenCart(tx: Transaction, buyer: CartBuyer): Promise<StoredCart | null> {
  const [row] = await readPrepared<CartRow>(
    tx,
    `SELECT ${columns} FROM cart c
     WHERE c.company_id = $1::bigint AND c.user_id = $2::bigint AND c.status = 'open' FOR UPDATE OF c`,
    String(buyer.company.id),
    String(buyer.userId),
  )
  return row ? storedCart(row) : null
}

/** The same, made where there is none yet. */
export async function openCart(tx: Transaction, buyer: CartBuyer): Promise<StoredCart> {
  const [row] = await readPrepared<CartRow>(
    tx,
    `WITH c AS (
       INSERT INTO cart (company_id, user_id, currency, updated_at) VALUES ($1::bigint, $2::bigint, $3, now())
       ON CONFLICT (company_id, user_id) WHERE status = 'open' AND company_id IS NOT NULL
       DO UPDATE SET currency = EXCLUDED.currency RETURNING *
     ) SELECT ${columns} FROM c`,
    String(buyer.company.id),
    String(buyer.userId),
    buyer.company.currency,
  )
  if (!row) throw new Error('A cart that was neither found nor made')
  return storedCart(row)
}

/** Adds to what is there of the same variant and unit; in one statement, with the cart's version. */
export async function addLines(
  tx: Transaction,
  cartId: bigint,
  lines: readonly WantedLine[],
): Promise<void> {
  await readPrepared(
    tx,
    `WITH changed AS (UPDATE cart SET version = version + 1, updated_at = now() WHERE id = $1::bigint RETURNING id),
     wanted AS (SELECT * FROM unnest($2::bigint[], $3::text[], $4::numeric[]) WITH ORDINALITY
       AS w(variant_id, unit_code, quantity, place))
     INSERT INTO cart_line AS l (cart_id, variant_id, unit_code, quantity, position)
     SELECT c.id, w.variant_id, w.unit_code, w.quantity, w.place +
       COALESCE((SELECT max(x.position) FROM cart_line x WHERE x.cart_id = c.id), 0)
     FROM changed c CROSS JOIN wanted w
     ON CONFLICT (cart_id, variant_id, unit_code) DO UPDATE SET quantity = l.quantity + EXCLUDED.quantity`,
    String(cartId),
    idArray(lines.map(({ variantId }) => variantId)),
    `{${lines.map(({ unitCode }) => JSON.stringify(unitCode)).join(',')}}`,
    `{${lines.map(({ quantity }) => toNumeric(quantity)).join(',')}}`,
  )
}

export async function setLine(
  tx: Transaction,
  cartId: bigint,
  lineId: bigint,
  quantity: Decimal,
): Promise<void> {
  await tx.$executeRaw`
    WITH changed AS (UPDATE cart SET version = version + 1, updated_at = now() WHERE id = ${cartId} RETURNING id)
    UPDATE cart_line l SET quantity = ${toNumeric(quantity)}::numeric FROM changed c
    WHERE l.cart_id = c.id AND l.id = ${lineId}`
}

/** Takes lines out; without ids all of them. */
export async function removeLines(
  tx: Transaction,
  cartId: bigint,
  lineIds: readonly bigint[] | null,
): Promise<void> {
  await tx.$executeRaw`
    WITH changed AS (UPDATE cart SET version = version + 1, updated_at = now() WHERE id = ${cartId} RETURNING id)
    DELETE FROM cart_line l USING changed c
    WHERE l.cart_id = c.id AND (${lineIds === null} OR l.id = ANY (${lineIds ?? []}::bigint[]))`
}

/** A cart that became an order or a quote: the next addition opens a new one. */
export async function closeCart(
  tx: Transaction,
  cartId: bigint,
  status: 'ordered' | 'quoted',
): Promise<void> {
  await tx.cart.update({ where: { id: cartId }, data: { status } })
}

function storedCart({ cart, lines }: CartRow): StoredCart {
  return {
    ...cart,
    id: BigInt(cart.id),
    shipToId: cart.shipToId === null ? null : BigInt(cart.shipToId),
    lines: (lines ?? []).map(([id, variantId, unitCode, quantity, note, position]) => ({
      id: BigInt(id),
      variantId: BigInt(variantId),
      unitCode,
      quantity: new Decimal(quantity),
      note,
      position,
    })),
  }
}
