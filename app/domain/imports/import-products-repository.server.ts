import type { Transaction } from '#app/db/transaction.server.ts'
import { byKey, noOutcome, type Placed, type Saved, sameValues } from './importer.ts'
import type { ProductRow } from './product-row.ts'

/** Creates or updates products and variants by SKU. Seen in this file already: the first row of a SKU stands. */
export async function saveProducts(
  tx: Transaction,
  batch: readonly Placed<ProductRow>[],
  source: string,
  seen: Set<string>,
): Promise<Saved> {
  const saved = noOutcome()
  const fresh = [...byKey(batch.toReversed(), ({ sku }) => sku)].filter(([key]) => !seen.has(key))
  saved.unchanged = batch.length - fresh.length
  for (const [key] of fresh) seen.add(key)
  const rows = fresh.map(([, { row }]) => row).toReversed()
  const stored = await storedVariants(tx, rows)
  const categories = await categoryIds(tx, rows)
  await makeUnits(tx, rows)
  await makeTaxCategories(tx, rows)

  const missing = rows.filter(({ sku }) => !stored.has(sku.toLowerCase()))
  await createProducts(tx, missing, categories, source)
  saved.created = missing.length
  for (const row of rows) {
    const found = stored.get(row.sku.toLowerCase())
    if (!found) continue
    if (await updateVariant(tx, found, row, categories)) saved.updated += 1
    else saved.unchanged += 1
  }
  return saved
}

async function storedVariants(tx: Transaction, rows: readonly ProductRow[]) {
  const variants = await tx.variant.findMany({
    where: { sku: { in: rows.map(({ sku }) => sku) } },
    include: { product: true },
  })
  return new Map(variants.map((variant) => [variant.sku.toLowerCase(), variant]))
}

type Stored =
  Awaited<ReturnType<typeof storedVariants>> extends Map<string, infer Variant> ? Variant : never

async function updateVariant(
  tx: Transaction,
  stored: Stored,
  row: ProductRow,
  categories: Map<string, bigint>,
) {
  const { categoryId, ...product } = productData(row, categories)
  const variant = variantData(row)
  const sameProduct =
    sameValues(stored.product, product) && stored.product.categoryId === categoryId
  if (sameProduct && sameValues(stored, variant)) return false
  await tx.product.update({ where: { id: stored.productId }, data: { ...product, categoryId } })
  await tx.variant.update({ where: { id: stored.id }, data: variant })
  return true
}

async function createProducts(
  tx: Transaction,
  rows: readonly ProductRow[],
  categories: Map<string, bigint>,
  source: string,
) {
  if (rows.length === 0) return
  const slugs = new Map(
    rows.map(({ productKey }) => [productKey, `${source}-${slugOf(productKey)}`]),
  )
  const firsts = [...new Map(rows.toReversed().map((row) => [row.productKey, row])).values()]
  await tx.product.createMany({
    data: firsts.map((row) => ({
      ...productData(row, categories),
      slug: slugs.get(row.productKey) ?? '',
      source,
    })),
    skipDuplicates: true,
  })
  const products = await tx.product.findMany({
    where: { slug: { in: [...slugs.values()] } },
    select: { id: true, slug: true },
  })
  const ids = new Map(products.map(({ slug, id }) => [slug, id]))
  const variants = await tx.variant.createManyAndReturn({
    data: rows.map((row) => ({
      ...variantData(row),
      sku: row.sku,
      baseUnit: row.unit,
      productId: ids.get(slugs.get(row.productKey) ?? '') ?? 0n,
    })),
    select: { id: true, baseUnit: true },
  })
  await tx.variantUnit.createMany({
    data: variants.map(({ id, baseUnit }) => ({
      variantId: id,
      unitCode: baseUnit,
      factor: 1,
      isDefault: true,
    })),
  })
}

function productData(row: ProductRow, categories: Map<string, bigint>) {
  const { name, description, brand, tags, status } = row
  return { name, description, brand, tags, status, categoryId: categories.get(row.category) ?? 0n }
}

function variantData({
  gtin,
  variantName,
  precision,
  taxCategory,
  status,
  backorderAllowed,
}: ProductRow) {
  return {
    gtin,
    name: variantName,
    precision,
    taxCategoryCode: taxCategory,
    status,
    backorderAllowed,
  }
}

async function categoryIds(
  tx: Transaction,
  rows: readonly ProductRow[],
): Promise<Map<string, bigint>> {
  const names = [...new Set(rows.map(({ category }) => category))]
  const ids = new Map<string, bigint>()
  for (const name of names) {
    const slug = slugOf(name)
    const found = await tx.category.findUnique({ where: { slug }, select: { id: true } })
    ids.set(name, found?.id ?? (await createCategory(tx, name, slug)))
  }
  return ids
}

async function createCategory(tx: Transaction, name: string, slug: string): Promise<bigint> {
  const { id } = await tx.category.create({ data: { name, slug } })
  await tx.category.update({ where: { id }, data: { path: [id] } })
  return id
}

async function makeUnits(tx: Transaction, rows: readonly ProductRow[]) {
  const codes = [...new Set(rows.map(({ unit }) => unit))]
  await tx.unit.createMany({
    data: codes.map((code) => ({ code, unece: code === 'pc' ? 'H87' : 'C62', name: code })),
    skipDuplicates: true,
  })
}

async function makeTaxCategories(tx: Transaction, rows: readonly ProductRow[]) {
  const codes = [...new Set(rows.map(({ taxCategory }) => taxCategory))]
  await tx.taxCategory.createMany({
    data: codes.map((code) => ({ code, name: code })),
    skipDuplicates: true,
  })
}

/** Lower case, no accents, hyphens between words. */
function slugOf(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
}
