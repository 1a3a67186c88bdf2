import type { Transaction } from '#app/db/transaction.server.ts'
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
