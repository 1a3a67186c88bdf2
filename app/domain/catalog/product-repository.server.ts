import type { Transaction } from '#app/db/transaction.server.ts'
import type { ProductStatus } from './desk-product.ts'
import type { ProductAction } from './product-form.ts'

type Change<Intent> = Extract<ProductAction, { intent: Intent }>

/** The product, locked; null where there is none. */
export async function lockProduct(tx: Transaction, slug: string): Promise<{ id: bigint } | null> {
  const [product] = await tx.$queryRaw<{ id: bigint }[]>`
    SELECT id FROM product WHERE slug = ${slug} FOR UPDATE`
  return product ?? null
}

export async function saveProduct(
  tx: Transaction,
  id: bigint,
  { name, status }: Change<'product'>,
): Promise<void> {
  await tx.product.update({ where: { id }, data: { name, status } })
}

/** False where the SKU is none of this product's. An empty field takes the figure away. */
export async function saveCost(
  tx: Transaction,
  productId: bigint,
  { sku, currency, unitCost, floorPrice }: Change<'cost'>,
): Promise<boolean> {
  const variant = await tx.variant.findFirst({ where: { sku, productId } })
  if (!variant) return false
  const data = { unitCost: unitCost || null, floorPrice: floorPrice || null }
  await tx.variantCost.upsert({
    where: { variantId_currency: { variantId: variant.id, currency } },
    create: { variantId: variant.id, currency, ...data },
    update: data,
  })
  return true
}

export type MovedProduct = { id: bigint; before: ProductStatus; status: ProductStatus }

/** Brings products into a state, each told with the one that it left. */
export function setProductStates(
  tx: Transaction,
  slugs: readonly string[],
  status: ProductStatus,
): Promise<MovedProduct[]> {
  return tx.$queryRaw`
    WITH old AS (
      SELECT id, status FROM product WHERE slug = ANY (${[...slugs]}::text[]) AND status::text <> ${status}
      ORDER BY id FOR UPDATE
    )
    UPDATE product p SET status = ${status}::product_status, updated_at = now() FROM old WHERE p.id = old.id
    RETURNING p.id, old.status::text AS before, p.status::text AS status`
}

/** Gives products the state back that a batch took, where they are still in the batch's. */
export function takeProductStatesBack(
  tx: Transaction,
  { actorId, batch, at }: { actorId: bigint; batch: string; at: string },
): Promise<MovedProduct[]> {
  return tx.$queryRaw`
    UPDATE product p SET status = (e.details->>'before')::product_status, updated_at = now() FROM audit_event e
    WHERE e.actor_id = ${actorId} AND e.action = 'product.status-changed' AND e.details->>'batch' = ${batch}
      AND e.at > ${at}::timestamptz - interval '1 day'
      AND p.id = e.object_id::bigint AND p.status::text = e.details->>'status'
    RETURNING p.id, e.details->>'status' AS before, p.status::text AS status`
}
