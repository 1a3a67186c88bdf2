import { prisma } from '#app/db/client.server.ts'
import { transaction } from '#app/db/transaction.server.ts'
import { createPriceFileRun } from '#app/domain/imports/price-file-run-repository.server.ts'
import { runPriceFile } from '#app/domain/imports/run-price-file.server.ts'
import { changePriceList } from '#app/domain/prices/change-price-list.server.ts'
import { copyPriceList } from '#app/domain/prices/copy-price-list.server.ts'
import type { PriceListChange } from '#app/domain/prices/price-list-change.ts'

/** The price of one piece, where the list has none yet. */
export function newPrice(sku: string, unitPrice: string, minimumQuantity = '1'): PriceListChange {
  const key = { sku, unit: 'pc', minimumQuantity, validFrom: null }
  const after = { unitPrice, priceBase: 1, validUntil: null } as const
  return {
    fields: {},
    rows: [{ at: '1', key, before: null, after }],
    percentages: [],
    confirmDearer: false,
  }
}

/** A draft that is to replace a list, changed once since it was copied, with a file that waits for a decision. */
export async function makeDraftOf(
  { code: source, sku }: { code: string; sku: string },
  { actorId, at }: { actorId: bigint; at: string },
): Promise<string> {
  const code = `${source}-NEXT`
  const copy = { code, name: `${source}, next`, replaces: true, at }
  await copyPriceList({ actorId, code: source }, copy)
  await changePriceList({ actorId, code }, newPrice(sku, '8.50'), { kind: 'edited', at })
  const { id: listId } = await prisma.priceList.findUniqueOrThrow({ where: { code } })
  const content = new TextEncoder().encode(`sku,unit,minimumQuantity,unitPrice\n${sku},pc,1,8.40\n`)
  const upload = { file: { name: 'next.csv', content }, wholeList: false, confirmDearer: false }
  const run = await transaction((tx) =>
    createPriceFileRun(tx, { ...upload, listId, startedById: actorId, at }),
  )
  await runPriceFile(run, { apply: false, partial: false, at })
  return code
}
