import { toDecimal } from '#app/db/convert.server.ts'
import type { Transaction } from '#app/db/transaction.server.ts'
import { noOutcome, type Placed, type Saved, unknownReference } from './importer.ts'
import type { ImportedPrice } from './price-row.ts'

/** Creates or updates prices by list, SKU, unit and minimum. A list that does not exist is made, active, for its audience. */
export async function savePrices(
  tx: Transaction,
  batch: readonly Placed<ImportedPrice>[],
  source: string,
): Promise<Saved> {
  const saved = noOutcome()
  const lists = await listsOf(tx, batch, source)
  const variants = await variantsOf(tx, batch)
  for (const { line, row } of batch) {
    const list = lists.get(row.list.toLowerCase())
    const variant = variants.get(row.sku.toLowerCase())
    const unit = row.unit ?? variant?.baseUnit ?? ''
    if (!list || list.currency !== row.currency)
      saved.problems.push({
        line,
        column: 'currency',
        value: row.currency,
        code: 'conflict',
        expected: `the currency of list ${row.list}: ${list?.currency}`,
      })
    else if (!variant)
      saved.problems.push(unknownReference(line, 'sku', row.sku, 'the SKU of a variant'))
    else if (!variant.units.includes(unit))
      saved.problems.push(unknownReference(line, 'unit', unit, variant.units.join(', ')))
    else
      saved[
        await savePrice(tx, row, { priceListId: list.id, variantId: variant.id, unitCode: unit })
      ] += 1
  }
  return saved
}

type Place = { priceListId: bigint; variantId: bigint; unitCode: string }

async function savePrice(
  tx: Transaction,
  { minimumQuantity, unitPrice, priceBase }: ImportedPrice,
  place: Place,
) {
  const at = {
    ...place,
    minimumQuantity: minimumQuantity.toFixed(),
    validFrom: null,
    validUntil: null,
  }
  const data = { unitPrice: unitPrice.toFixed(), priceBase }
  const stored = await tx.priceRow.findFirst({ where: at })
  if (!stored) {
    await tx.priceRow.create({ data: { ...at, ...data } })
    return 'created'
  }
  if (toDecimal(stored.unitPrice).equals(unitPrice) && stored.priceBase === priceBase)
    return 'unchanged'
  await tx.priceRow.update({ where: { id: stored.id }, data })
  return 'updated'
}

async function listsOf(tx: Transaction, batch: readonly Placed<ImportedPrice>[], source: string) {
  const rows = new Map(batch.map(({ row }) => [row.list.toLowerCase(), row]))
  const lists = new Map<string, { id: bigint; currency: string }>()
  for (const [key, row] of rows) {
    const stored = await tx.priceList.findUnique({ where: { code: row.list } })
    lists.set(key, stored ?? (await createList(tx, row, source)))
  }
  return lists
}

async function createList(
  tx: Transaction,
  { list, listName, currency, taxMode, level }: ImportedPrice,
  source: string,
) {
  const created = await tx.priceList.create({
    data: { code: list, name: listName, currency, taxMode, status: 'active', source },
  })
  if (level === 'none') return created
  await tx.agreement.create({
    data: {
      code: list,
      name: listName,
      ...(level === 'base' ? { level: 'base' } : { level: 'channel', channel: 'retail' }),
      priceLists: { create: { priceListId: created.id } },
    },
  })
  return created
}

async function variantsOf(tx: Transaction, batch: readonly Placed<ImportedPrice>[]) {
  const variants = await tx.variant.findMany({
    where: { sku: { in: [...new Set(batch.map(({ row }) => row.sku))] } },
    select: { id: true, sku: true, baseUnit: true, units: { select: { unitCode: true } } },
  })
  return new Map(
    variants.map(({ units, ...variant }) => [
      variant.sku.toLowerCase(),
      { ...variant, units: units.map(({ unitCode }) => unitCode) },
    ]),
  )
}
