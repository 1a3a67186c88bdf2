import {
  type Decimal,
  type LossReason,
  lineAmount,
  type MoneyView,
  moneyView,
  type NoPriceReason,
  type PriceContext,
  type PriceLevelKind,
  type PriceReceipt,
  type RejectionReason,
  shortReceipt,
  unitPriceText,
} from '#pricing/index.ts'
import type { LoadedPrices } from './loaded-prices.ts'
import {
  ladderView,
  type PriceView,
  priceLine,
  type RuleView,
  type RungView,
  ruleView,
} from './price-view.ts'

export type CandidateView = {
  list: string
  level: PriceLevelKind
  from: string
  unitPrice: string
  priceBase: number
  taxMode: 'net' | 'gross'
  /** Null: it won. */
  lostBy: LossReason | null
}

export type StepView = { step: string; exact: string; price: string; detail: string }

/** A price with its whole receipt, for staff. */
export type AskedPriceView = {
  sku: string
  name: string
  unit: string
  quantity: string
  currency: string
  price: PriceView | null
  amount: MoneyView | null
  isAboveBase: boolean
  reason: NoPriceReason | null
  candidates: CandidateView[]
  rejections: { list: string; level: PriceLevelKind; reason: RejectionReason }[]
  steps: StepView[]
  ladder: RungView[]
  rule: RuleView
}

type Asked = { variantId: string; unit: string; sku: string; name: string; quantity: Decimal }

/** Everything that the resolution weighed, in the order of precedence. */
export function askedPriceView(
  loaded: LoadedPrices,
  context: PriceContext,
  asked: Asked,
): AskedPriceView {
  const { variantId, unit, sku, name, quantity } = asked
  const line = { variantId, unit }
  const resolution = priceLine(loaded, context, line, quantity)
  const { outcome } = resolution.receipt
  const { currency } = loaded
  const amount = resolution.ok ? lineAmount(resolution.price, quantity, currency).amount : null
  return {
    ...{ sku, name, unit, currency, quantity: quantity.toString() },
    price: shortReceipt(resolution.receipt),
    amount: amount && moneyView({ amount, currency }),
    isAboveBase: outcome.price?.isAboveBase ?? false,
    reason: outcome.reason,
    candidates: outcome.candidates.map((candidate) => ({
      list: candidate.list.name,
      level: candidate.list.level,
      from: candidate.minimumQuantity.toString(),
      unitPrice: unitPriceText(candidate.unitPrice, currency),
      priceBase: candidate.priceBase,
      taxMode: candidate.taxMode,
      lostBy: candidate.lostBy,
    })),
    rejections: outcome.rejections.map(({ list, reason }) => {
      return { list: list.name, level: list.level, reason }
    }),
    steps: stepsOf(outcome),
    ladder: ladderView({ ...loaded, hidePrices: false }, context, line),
    rule: ruleView(context, line),
  }
}

function stepsOf({ break: answering }: PriceReceipt['outcome']): StepView[] {
  return (answering?.steps ?? []).map((step) => ({
    step: step.step,
    exact: 'exact' in step ? step.exact.toString() : step.price.toString(),
    price: step.price.toString(),
    detail: detailOf(step),
  }))
}

function detailOf(step: NonNullable<PriceReceipt['outcome']['break']>['steps'][number]): string {
  if (step.step === 'unitFactor') return `× ${step.factor}`
  if (step.step === 'percentage') return `${step.adjustmentPercent} %`
  if (step.step === 'taxMode') return `${step.rate.times(100)} %`
  return ''
}
