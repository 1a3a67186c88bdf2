import { recordAudit } from '#app/db/audit.server.ts'
import { transaction } from '#app/db/transaction.server.ts'
import type { ProductAction } from './product-form.ts'
import { lockProduct, saveCost, saveProduct } from './product-repository.server.ts'

type Edit = { actorId: bigint; slug: string; change: ProductAction }

/** Changes a product's name and state, or a variant's cost and floor price. False: there is no such product or SKU. */
export function editProduct({ actorId, slug, change }: Edit): Promise<boolean> {
  return transaction(async (tx) => {
    const product = await lockProduct(tx, slug)
    if (!product) return false
    if (change.intent === 'product') await saveProduct(tx, product.id, change)
    else if (!(await saveCost(tx, product.id, change))) return false
    const { intent, ...details } = change
    await recordAudit(tx, {
      ...{
        actorId,
        action: `product.${intent}-changed`,
        objectType: 'product',
        objectId: product.id,
      },
      details,
    })
    return true
  })
}
