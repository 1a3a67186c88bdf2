import { prisma } from '#app/db/client.server.ts'
import { transaction } from '#app/db/transaction.server.ts'
import { createPriceFileRun } from '#app/domain/imports/price-file-run-repository.server.ts'
import { runPriceFile } from '#app/domain/imports/run-price-file.server.ts'
import { changeMixGroup, createMixGroup } from '#app/domain/prices/change-mix-group.server.ts'
import { changePriceList } from '#app/domain/prices/change-price-list.server.ts'
import { copyPriceList } from '#app/domain/prices/copy-price-list.server.ts'
import type { PriceRowChange } from '#app/domain/prices/price-list-change.ts'
import { Decimal } from '#pricing/decimal.ts'

type Editor = { actorId: bigint; code: string }

const current = 'HORECA-EUR'
const glasses = { code: 'GLASSWARE', name: 'Glasses, mixed' }

/**
 * What the merchandiser is at: next year's HoReCa prices are a draft that is to replace this year's, tableware is dearer
 * in it, glasses count together whatever their mix, and a supplier's file for it waits for a decision.
 */
export async function seedNextSeason(at: string): Promise<void> {
  const year = Number(at.slice(0, 4)) + 1
  const merchandiser = await prisma.user.findFirstOrThrow({ where: { staffRole: 'merchandiser' } })
  const editor = { actorId: merchandiser.id, code: `HORECA-${year}` }
  await seedGlasses(merchandiser.id)
  const copy = { code: editor.code, name: `HoReCa ${year}`, replaces: true, at }
  await copyPriceList({ ...editor, code: current }, copy)
  const change = {
    fields: { aggregation: 'mixGroup', mixGroup: glasses.code },
    rows: (await draftRows('horeca-tableware', editor.code)).map(dearer('1.03')),
    percentages: [],
    confirmDearer: false,
  } as const
  const note = 'Porcelain from January on'
  const changed = await changePriceList(editor, change, { kind: 'edited', at, note })
  if (!changed?.ok) throw new Error(JSON.stringify(changed))
  await seedSupplierFile(editor, at)
}

async function seedGlasses(actorId: bigint) {
  const variants = await prisma.variant.findMany({ where: inCategory('horeca-glassware') })
  await createMixGroup(actorId, glasses)
  const skus = variants.map(({ sku }) => sku)
  await changeMixGroup({ actorId, code: glasses.code }, { intent: 'addVariants', skus })
}

const inCategory = (slug: string) => ({ product: { category: { slug } } })

function draftRows(category: string, code: string) {
  return prisma.priceRow.findMany({
    where: { priceList: { code }, variant: inCategory(category) },
    include: { variant: { select: { sku: true } } },
    orderBy: { id: 'asc' },
  })
}

type DraftRow = Awaited<ReturnType<typeof draftRows>>[number]

const dearer =
  (factor: string) =>
  ({ id, variant, unitCode, minimumQuantity, unitPrice, priceBase }: DraftRow): PriceRowChange => {
    const value = (price: Decimal) => ({
      ...{ unitPrice: price.toFixed(2), validUntil: null },
      priceBase: priceBase as 1 | 10 | 100 | 1000,
    })
    const price = new Decimal(unitPrice.toString())
    return {
      at: String(id),
      key: {
        ...{ sku: variant.sku, unit: unitCode, validFrom: null },
        minimumQuantity: minimumQuantity.toString(),
      },
      before: value(price),
      after: value(price.times(factor)),
    }
  }

/** Compared with the draft, and not yet taken over: some coffee is cheaper, and one article is not in the range. */
async function seedSupplierFile({ actorId, code }: Editor, at: string) {
  const { id: listId } = await prisma.priceList.findUniqueOrThrow({ where: { code } })
  const lines = (await draftRows('horeca-coffee', code)).map(
    ({ variant, unitCode, minimumQuantity, unitPrice, priceBase }) =>
      [
        ...[variant.sku, unitCode, minimumQuantity, priceBase],
        new Decimal(unitPrice.toString()).times('0.98').toFixed(2),
      ].join(','),
  )
  const head = 'sku,unit,minimumQuantity,priceBase,unitPrice'
  const text = [head, ...lines, 'COFFEE-NEW,pc,1,1,14.90', ''].join('\n')
  const runId = await transaction((tx) =>
    createPriceFileRun(tx, {
      listId,
      file: { name: 'coffee-supplier.csv', content: new TextEncoder().encode(text) },
      wholeList: false,
      confirmDearer: false,
      startedById: actorId,
      at,
    }),
  )
  await runPriceFile(runId, { apply: false, partial: false, at })
}
