import type { MoneyView } from '#pricing/index.ts'
import type { Effect } from './compare-line.ts'
import type { ReplayedKind } from './replayed-line.ts'

export type MarginView = { amount: MoneyView; percent: string | null }

/** Net, of order lines that have a price before and after. */
export type FiguresView = {
  before: MoneyView
  after: MoneyView
  difference: MoneyView
  differencePercent: string | null
  /** Of lines whose cost is known; null where none is. */
  marginBefore: MarginView | null
  marginAfter: MarginView | null
}

/** A company's or an article's share; `size` is its difference against the largest of the table, -1 to 1. */
export type ShareView = FiguresView & {
  /** Company code or SKU; empty: retail. */
  code: string
  name: string
  size: number
  lines: number
  moved: number
}

/** A price as its buyer sees it: per `priceBase` units. */
export type UnitPriceView = MoneyView & { priceBase: number }

export type LineView = {
  key: string
  kind: ReplayedKind
  documentId: string
  /** None for a cart. */
  documentNumber: string | null
  buyer: string | null
  /** Null: retail. */
  company: { code: string; name: string } | null
  sku: string
  name: string
  unit: string
  quantity: string
  gross: boolean
  frozen: boolean
  before: UnitPriceView | null
  after: UnitPriceView | null
  listBefore: string | null
  listAfter: string | null
  /** The break that the quantity reaches. */
  fromBefore: string | null
  fromAfter: string | null
  /** It no longer reaches one as high. */
  outOfBreak: boolean
  reasonAfter: string | null
  /** Why the quantity may not be ordered, before as after: no list changes quantity rules. */
  refusedAfter: string | null
  effect: Effect
  /** Of the line, net. */
  difference: MoneyView | null
  /** Per base unit, net. */
  unitAfter: MoneyView | null
  unitCost: MoneyView | null
  floorPrice: MoneyView | null
  belowFloor: boolean
  belowCost: boolean
  wasBelow: boolean
}

/** How many lines, and of whom, for figures and tabs. */
export type CountsView = {
  orders: number
  lines: number
  dearer: number
  cheaper: number
  lost: number
  gained: number
  belowFloor: number
  belowCost: number
  newlyBelow: number
  warnings: number
  companies: number
  companiesDearer: number
  companiesCheaper: number
  articles: number
  /** Orders' lines without a known cost. */
  withoutCost: number
  carts: number
  quotes: number
  cartAndQuoteLines: number
  outOfBreak: number
  /** Orders, carts and quotes that can no longer be ordered as they stand. */
  stopped: number
}

export type RunView = {
  id: string
  status: 'waiting' | 'running' | 'done' | 'failed'
  progress: number
  /** The instant that was tried, once it was. */
  triedAt: string | null
  publishAt: string | null
  days: number
  startedBy: string | null
  finishedAt: string | null
  refusal: { code: string; parameters: Record<string, string | number> } | null
  unknownLines: number
  /** The list was changed after. */
  stale: boolean
}

type TriedListView = {
  code: string
  name: string
  currency: string
  status: 'draft' | 'active' | 'archived'
  /** It is live from then on. */
  validFrom: string | null
  replaces: { code: string; name: string } | null
}

/** The page of a list that is tried: the newest run, and the newest that has a result. */
export type WhatIfView = {
  list: TriedListView
  run: RunView | null
  result: { run: RunView; figures: FiguresView; counts: CountsView } | null
}
