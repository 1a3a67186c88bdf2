import { Decimal, moneyView } from '#pricing/index.ts'
import { figuresOf } from './figures.ts'
import type { FiguresView, MarginView } from './what-if-view.ts'

/** Sums as the database adds them, as text. */
export type SumsRow = {
  before: string
  after: string
  costed_before: string
  costed_after: string
  cost: string
}

export function figuresView(row: SumsRow, currency: string): FiguresView {
  const figures = figuresOf({
    before: new Decimal(row.before),
    after: new Decimal(row.after),
    costedBefore: new Decimal(row.costed_before),
    costedAfter: new Decimal(row.costed_after),
    cost: new Decimal(row.cost),
  })
  const money = (amount: Decimal) => moneyView({ amount, currency })
  const margin = (of: typeof figures.marginBefore): MarginView | null =>
    of && { amount: money(of.amount), percent: of.percent?.toFixed(2) ?? null }
  return {
    before: money(figures.before),
    after: money(figures.after),
    difference: money(figures.difference),
    differencePercent: figures.differencePercent?.toFixed(2) ?? null,
    marginBefore: margin(figures.marginBefore),
    marginAfter: margin(figures.marginAfter),
  }
}
