import { marginOf } from './margin.ts'
import { problemsOf, type SheetFilter, type SheetState } from './sheet-state.ts'

/** The keys that are seen, in their order. */
export function viewOf({ order, hidden, shown }: SheetState): readonly string[] {
  if (hidden.size === 0 && shown === null) return order
  return order.filter((key) => !hidden.has(key) && (shown === null || shown.has(key)))
}

/** What a filter finds at this moment; null where it asks for nothing. */
export function foundBy(state: SheetState, { q, show }: SheetFilter): ReadonlySet<string> | null {
  const words = folded(q).split(/\s+/).filter(Boolean)
  if (words.length === 0 && show === 'all') return null
  const matches = new Map<string, boolean>()
  const found = state.order.filter((key) => {
    const row = state.rows.get(key)
    if (!row || !isShown(state, key, show)) return false
    const { sku } = row.facts
    const known = matches.get(sku)
    if (known !== undefined) return known
    const text = folded(`${sku} ${state.goods.get(sku)?.name ?? ''}`)
    const isMatch = words.every((word) => text.includes(word))
    matches.set(sku, isMatch)
    return isMatch
  })
  return new Set(found)
}

/** Lower case without accents, as the rest of the portal searches. */
function folded(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}

function isShown(state: SheetState, key: string, show: SheetFilter['show']): boolean {
  if (show === 'changed') return state.changed.has(key)
  if (show === 'wrong') return problemsOf(state, key).length > 0
  if (show === 'all') return true
  const row = state.rows.get(key)
  const level = row && marginOf(row, state.goods.get(row.facts.sku), state.taxMode)?.level
  return level === 'below floor' || level === 'below cost'
}
