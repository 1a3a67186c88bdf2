import type { ListAsked } from '#app/domain/list-asked.ts'
/** By whom, or by what, the order lines are summed. */
export type ShareKind = 'companies' | 'products'

/** Every order line that moves; what somebody has to look at; what lies in carts and quotes. */
export type LineKind = 'lines' | 'warnings' | 'documents'

export function isShareKind(text: string): text is ShareKind {
  return text === 'companies' || text === 'products'
}

export function isLineKind(text: string): text is LineKind {
  return text === 'lines' || text === 'warnings' || text === 'documents'
}

/** A table's view as its address says it; keys that are not known are ignored. */
export type TableAsked = Required<ListAsked>

/** The run whose lines are shown. */
export type ShownResult = { id: string; currency: string }
