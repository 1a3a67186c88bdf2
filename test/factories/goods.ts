import { prisma } from '#app/db/client.server.ts'

let made = 0
const unique = (prefix: string) => `${prefix}${++made}`

/** The seller, its rates, units and one warehouse: what every sale stands on. */
export async function makeHouse(given: { channels?: object } = {}) {
  await prisma.seller.create({
    data: {
      id: 1,
      name: 'House',
      legalName: 'House SRL',
      vatNumber: 'RO18547290',
      line1: 'Street 1',
      city: 'Brașov',
      postalCode: '500001',
      countryCode: 'RO',
      email: 'house@example.com',
      currency: 'EUR',
      ...given,
    },
  })
  await prisma.taxCategory.createMany({
    data: [
      { code: 'standard', name: 'Standard' },
      { code: 'reduced', name: 'Reduced' },
    ],
  })
  const validFrom = new Date('2020-01-01')
  await prisma.taxRate.createMany({
    data: [
      { taxCategoryCode: 'standard', countryCode: 'RO', rate: '0.21', validFrom },
      { taxCategoryCode: 'reduced', countryCode: 'RO', rate: '0.11', validFrom },
    ],
  })
  await prisma.unit.createMany({
    data: [
      { code: 'pc', unece: 'H87', name: 'piece', names: { ro: 'bucată' } },
      { code: 'box', unece: 'XBX', name: 'box', names: { ro: 'cutie' } },
      { code: 'kg', unece: 'KGM', name: 'kilogram', names: {} },
    ],
  })
  return prisma.warehouse.create({ data: { code: 'MAIN', name: 'Main', countryCode: 'RO' } })
}

/** A category below another, with its path. */
export async function makeCategory(given: { parentId?: bigint; name?: string } = {}) {
  const slug = unique('category-')
  const parent = given.parentId
    ? await prisma.category.findUniqueOrThrow({ where: { id: given.parentId } })
    : null
  const row = await prisma.category.create({
    data: { slug, name: given.name ?? slug, parentId: given.parentId ?? null, path: [] },
  })
  return prisma.category.update({
    where: { id: row.id },
    data: { path: [...(parent?.path ?? []), row.id] },
  })
}

type VariantOptions = {
  sku?: string
  name?: string
  categoryId: bigint
  productId?: bigint
  brand?: string | null
  tags?: string[]
  precision?: number
  baseUnit?: string
  /** Pieces in a box; none: sold by the base unit only. */
  boxOf?: string
  onHand?: string
  backorderAllowed?: boolean
  status?: 'draft' | 'active' | 'discontinued'
}

/** A product with one variant (or one more variant of a product), its units and stock in the main warehouse. */
export async function makeVariant(given: VariantOptions) {
  const sku = given.sku ?? unique('SKU-')
  const baseUnit = given.baseUnit ?? 'pc'
  const productId = given.productId ?? (await makeProduct(given, sku)).id
  const units = [{ unitCode: baseUnit, factor: '1', isDefault: true }]
  if (given.boxOf) units.push({ unitCode: 'box', factor: given.boxOf, isDefault: false })
  const variant = await prisma.variant.create({
    data: {
      sku,
      productId,
      baseUnit,
      precision: given.precision ?? 0,
      taxCategoryCode: 'standard',
      backorderAllowed: given.backorderAllowed ?? false,
      units: { create: units },
    },
  })
  if (given.onHand) await stockUp(variant.id, given.onHand)
  return variant
}

function makeProduct(given: VariantOptions, sku: string) {
  return prisma.product.create({
    data: {
      slug: sku.toLowerCase(),
      name: given.name ?? `Product ${sku}`,
      categoryId: given.categoryId,
      brand: given.brand ?? null,
      tags: given.tags ?? [],
      status: given.status ?? 'active',
    },
  })
}

async function stockUp(variantId: bigint, onHand: string) {
  const warehouse = await prisma.warehouse.findUniqueOrThrow({ where: { code: 'MAIN' } })
  await prisma.stockMovement.create({
    data: { variantId, warehouseId: warehouse.id, kind: 'receipt', onHandDelta: onHand },
  })
  await prisma.stockLevel.create({ data: { variantId, warehouseId: warehouse.id, onHand } })
}
