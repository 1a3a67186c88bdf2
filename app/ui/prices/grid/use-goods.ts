import { useEffect, useRef } from 'react'
import type { SheetGoodsTuple } from '#app/domain/prices/price-sheet.ts'
import { readGoods } from './read-sheet.ts'
import { type GoodsBySku, goodsKey } from './sheet-goods.ts'
import type { SheetState } from './sheet-state.ts'
import type { SheetActions } from './use-sheet.ts'

const mostAtOnce = 50

/** Asks for the articles of rows that are new to the sheet, some at a time; what is not found is known as missing. */
export function useGoods(
  { goods, changed, rows }: SheetState,
  { dispatch }: SheetActions,
  code: string,
): void {
  const asking = useRef(false)
  useEffect(() => {
    if (asking.current) return
    const skus = unknownSkus({ goods, changed, rows })
    if (skus.length === 0) return
    asking.current = true
    askGoods(code, new URLSearchParams(skus.map((sku) => ['sku', sku])))
      .then((found) => {
        asking.current = false
        const missing = skus.map((sku) => [goodsKey(sku), null] as const)
        dispatch({ type: 'goods', goods: new Map([...missing, ...found]) })
      })
      .catch(() => {
        // The server judges the SKU when the sheet is saved.
        asking.current = false
      })
  }, [goods, changed, rows, code, dispatch])
}

function unknownSkus({ goods, changed, rows }: Pick<SheetState, 'goods' | 'changed' | 'rows'>) {
  const skus = new Set<string>()
  for (const key of changed) {
    const row = rows.get(key)
    if (!row?.facts.sku || row.cells.sku.length > 60 || goods.has(row.facts.sku)) continue
    skus.add(row.cells.sku)
    if (skus.size === mostAtOnce) break
  }
  return [...skus]
}

/** Articles as the server names them, by SKUs or by a search. */
export async function askGoods(
  code: string,
  search: URLSearchParams,
  signal?: AbortSignal,
): Promise<GoodsBySku> {
  const address = `/desk/price-lists/${encodeURIComponent(code)}/goods?${search}`
  const answer = await fetch(address, { signal: signal ?? null })
  if (!answer.ok) throw new Error(`No articles: ${answer.status}`)
  const tuples: SheetGoodsTuple[] = await answer.json()
  return readGoods(tuples)
}
