import type { Transaction } from '#app/db/transaction.server.ts'
import { Decimal } from '#pricing/decimal.ts'
import { roundUnitPrice } from '#pricing/rounding.ts'
import { type DemoProduct, type DemoVariant, demoCategories, demoProducts } from './products.ts'

export type StoredVariant = DemoVariant & {
  id: bigint
  productId: bigint
  category: string
  product: DemoProduct
}

/** Categories, products, variants with units, costs, stock and stock on its way. */
export async function seedCatalog(tx: Transaction): Promise<StoredVariant[]> {
  const categories = await seedCategories(tx)
  const products = demoProducts()
  const storedProducts = await tx.product.createManyAndReturn({
    data: products.map((product) => ({
      slug: product.slug,
      name: product.name,
      description: product.descriptionEn,
      translations: { ro: { name: product.nameRo, description: product.descriptionRo } },
      brand: product.brand,
      tags: product.tags,
      categoryId: categories.get(product.category) ?? 0n,
      image: product.image,
    })),
    select: { id: true, slug: true },
  })
  const productIds = new Map(storedProducts.map(({ id, slug }) => [slug, id]))
  const variants = await seedVariants(tx, products, productIds)
  await seedUnits(tx, variants)
  await seedCosts(tx, variants)
  await seedStock(tx, variants)
  return variants
}

async function seedCategories(tx: Transaction): Promise<Map<string, bigint>> {
  const ids = new Map<string, bigint>()
  for (const [position, { slug, en, ro, parent }] of demoCategories.entries()) {
    const parentId = parent ? (ids.get(parent) ?? null) : null
    const { id } = await tx.category.create({
      data: { slug: slug.replace('/', '-'), name: en, names: { ro }, parentId, position },
    })
    await tx.category.update({ where: { id }, data: { path: parentId ? [parentId, id] : [id] } })
    ids.set(slug, id)
  }
  return ids
}

async function seedVariants(
  tx: Transaction,
  products: DemoProduct[],
  productIds: Map<string, bigint>,
): Promise<StoredVariant[]> {
  const flat = products.flatMap((product) =>
    product.variants.map((variant) => ({
      ...variant,
      product,
      category: product.category,
      productId: productIds.get(product.slug) ?? 0n,
    })),
  )
  const stored = await tx.variant.createManyAndReturn({
    data: flat.map((variant, index) => ({
      productId: variant.productId,
      sku: variant.sku,
      gtin: variant.gtin,
      name: variant.name,
      options: variant.options,
      baseUnit: variant.baseUnit,
      precision: variant.precision,
      taxCategoryCode: variant.tax,
      position: variant.position,
      status: index % 97 === 96 ? 'discontinued' : 'active',
      backorderAllowed: index % 3 === 0,
      weightGrams: 20 + (index % 40) * 35,
    })),
    select: { id: true, sku: true },
  })
  const ids = new Map(stored.map(({ id, sku }) => [sku, id]))
  return flat.map((variant) => ({ ...variant, id: ids.get(variant.sku) ?? 0n }))
}

async function seedUnits(tx: Transaction, variants: StoredVariant[]) {
  await tx.variantUnit.createMany({
    data: variants.flatMap(({ id, baseUnit, pack }) => [
      { variantId: id, unitCode: baseUnit, factor: 1, isDefault: true },
      { variantId: id, unitCode: pack.unit, factor: pack.factor },
    ]),
  })
}

/** Cost is 55 to 70 per cent of the EUR price, the floor eight per cent above cost. */
async function seedCosts(tx: Transaction, variants: StoredVariant[]) {
  await tx.variantCost.createMany({
    data: variants.flatMap(({ id, price }, index) =>
      (['EUR', 'RON'] as const).map((currency) => {
        const inCurrency = currency === 'RON' ? price.times(5) : price
        const unitCost = roundUnitPrice(inCurrency.times(55 + (index % 16)).div(100))
        const floorPrice = roundUnitPrice(unitCost.times('1.08'))
        return {
          variantId: id,
          currency,
          unitCost: unitCost.toFixed(4),
          floorPrice: floorPrice.toFixed(4),
        }
      }),
    ),
  })
}

async function seedStock(tx: Transaction, variants: StoredVariant[]) {
  const { id: warehouseId } = await tx.warehouse.findFirstOrThrow()
  const levels = variants.map(({ id, pack }, index) => ({
    variantId: id,
    warehouseId,
    onHand: quantityInStock(index, pack.factor),
    safety: index % 5 === 0 ? new Decimal(pack.increment).toFixed(3) : '0',
    bin: `${String.fromCharCode(65 + (index % 8))}-${String((index >> 3) % 40).padStart(2, '0')}-${1 + (index % 5)}`,
  }))
  await tx.stockLevel.createMany({ data: levels })
  await tx.stockMovement.createMany({
    data: levels
      .filter(({ onHand }) => onHand > 0)
      .map(({ variantId, onHand }) => ({
        variantId,
        warehouseId,
        kind: 'receipt' as const,
        onHandDelta: onHand,
        note: 'Opening stock',
      })),
  })
}

/** Mostly plenty, some short, a few none: every stock message has products that show it. */
function quantityInStock(index: number, packFactor: number): number {
  if (index % 29 === 0) return 0
  if (index % 17 === 0) return Math.max(1, Math.floor(packFactor / 2))
  return packFactor * (4 + (index % 23))
}
