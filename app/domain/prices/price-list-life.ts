import { ok, type Result, refuse } from '#app/domain/result.ts'

export type PriceListStatus = 'draft' | 'active' | 'archived'
/** Scheduled and ended are what the window makes of an active list; nothing stores them. */
export type PriceListState = PriceListStatus | 'scheduled' | 'ended'

/** Instants as `Date.toISOString` writes them: they compare as text. */
export type PriceListLife = {
  status: PriceListStatus
  validFrom: string | null
  validUntil: string | null
}

export function priceListState(list: PriceListLife, at: string): PriceListState {
  if (list.status !== 'active') return list.status
  if (list.validFrom !== null && list.validFrom > at) return 'scheduled'
  return list.validUntil !== null && list.validUntil <= at ? 'ended' : 'active'
}

export type PublishRefusal =
  | 'price-list-not-draft'
  | 'price-list-opens-in-past'
  | 'price-list-window-over'
  | 'price-list-replaced-later'

type Asked = {
  /** When the list opens; null: with its own window, at once where that is open. */
  from: string | null
  at: string
}

/** When a list opens that is published; a list that is live is published already. */
export function decideOpening(
  list: PriceListLife,
  { from, at }: Asked,
): Result<string, PublishRefusal> {
  const state = priceListState(list, at)
  if (state !== 'draft' && state !== 'scheduled') return refuse('price-list-not-draft')
  const own = list.validFrom !== null && list.validFrom > at ? list.validFrom : at
  const opens = from ?? own
  if (opens < at) return refuse('price-list-opens-in-past')
  const isOver = list.validUntil !== null && list.validUntil <= opens
  return isOver ? refuse('price-list-window-over') : ok(opens)
}

/** The end of the list that is replaced: where the new one opens, unless it ends before; a draft has nothing to end. */
export function decideEnd(
  replaced: PriceListLife,
  opens: string,
): Result<string | null, PublishRefusal> {
  const { status, validFrom, validUntil } = replaced
  if (status !== 'active' || (validUntil !== null && validUntil <= opens)) return ok(validUntil)
  if (validFrom !== null && validFrom >= opens) return refuse('price-list-replaced-later')
  return ok(opens)
}
