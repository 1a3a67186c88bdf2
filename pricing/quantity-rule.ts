import { compareDecimals } from './compare-decimals.ts'
import { compareIds } from './compare-ids.ts'
import { Decimal, one } from './decimal.ts'
import type { Instant } from './price-list.ts'

/** One agreement's word on a variant and unit; `null` is silent and passes the field down. */
export type AgreementRule = {
  variantId: string
  unit: string
  agreementId: string
  agreementName: string
  /** 0 is the nearest agreement level. */
  distance: number
  validFrom: Instant | null
  minimum: Decimal | null
  /** `'none'` lifts an inherited maximum. */
  maximum: Decimal | 'none' | null
  increment: Decimal | null
}

type QuantityRuleField = 'minimum' | 'maximum' | 'increment'
/** The agreement a field comes from; `null` is the default. */
export type QuantityRuleOrigin = { agreementId: string; agreementName: string } | null

/** The merged rule: minimum and maximum are multiples of the increment. */
export type QuantityRule = {
  minimum: Decimal
  maximum: Decimal | null
  increment: Decimal
  /** Decimal places of the variant. */
  precision: number
  origins: Readonly<Record<QuantityRuleField, QuantityRuleOrigin>>
}

/** Nearest first; on one level the later start, then the smaller id. */
function compareAgreements(a: AgreementRule, b: AgreementRule): number {
  if (a.distance !== b.distance) return a.distance - b.distance
  const [startA, startB] = [a.validFrom ?? '', b.validFrom ?? '']
  if (startA !== startB) return startA > startB ? -1 : 1
  return compareIds(a.agreementId, b.agreementId)
}

/**
 * Merges the agreements' rules for one variant and unit, field by field from the nearest one that
 * speaks. Default: one increment, no maximum, the variant's precision. The minimum is rounded up
 * and the maximum down to the effective increment.
 */
export function mergeQuantityRules(
  rules: readonly AgreementRule[],
  precision: number,
): QuantityRule {
  if (rules.length === 0) return defaultRule(precision)
  const nearest = rules.toSorted(compareAgreements)
  const speaker = (field: QuantityRuleField) => nearest.find((rule) => rule[field] !== null)
  const origin = (rule: AgreementRule | undefined): QuantityRuleOrigin =>
    rule ? { agreementId: rule.agreementId, agreementName: rule.agreementName } : null

  const [byMinimum, byMaximum, byIncrement] = [
    speaker('minimum'),
    speaker('maximum'),
    speaker('increment'),
  ]
  const increment = byIncrement?.increment ?? defaultRule(precision).increment
  const maximum = byMaximum?.maximum ?? 'none'
  return {
    minimum: Decimal.max((byMinimum?.minimum ?? increment).div(increment).ceil(), 1).times(
      increment,
    ),
    maximum: maximum === 'none' ? null : maximum.div(increment).floor().times(increment),
    increment,
    precision,
    origins: {
      minimum: origin(byMinimum),
      maximum: origin(byMaximum),
      increment: origin(byIncrement),
    },
  }
}

const defaultRules = new Map<number, QuantityRule>()

/** One increment of the variant's precision, no maximum. */
function defaultRule(precision: number): QuantityRule {
  const known = defaultRules.get(precision)
  if (known) return known
  const increment = precision === 0 ? one : new Decimal(10).pow(-precision)
  const origins = { minimum: null, maximum: null, increment: null }
  const rule = { minimum: increment, maximum: null, increment, precision, origins }
  defaultRules.set(precision, rule)
  return rule
}

/** The smallest valid quantity at or above; `null` where the maximum forbids it. */
export function validQuantityAtOrAbove(rule: QuantityRule, quantity: Decimal): Decimal | null {
  if (compareDecimals(quantity, rule.minimum) <= 0) return withinMaximum(rule, rule.minimum)
  return withinMaximum(rule, multipleAtOrAbove(rule.increment, quantity))
}

/** The largest valid quantity at or below; `null` where the minimum forbids it. */
export function validQuantityAtOrBelow(rule: QuantityRule, quantity: Decimal): Decimal | null {
  const { minimum, maximum, increment } = rule
  const capped = maximum && compareDecimals(maximum, quantity) < 0 ? maximum : quantity
  const snapped = capped.div(increment).floor().times(increment)
  return compareDecimals(snapped, minimum) < 0 ? null : snapped
}

function multipleAtOrAbove(increment: Decimal, quantity: Decimal): Decimal {
  if (increment === one && quantity.isInteger()) return quantity
  return quantity.div(increment).ceil().times(increment)
}

function withinMaximum({ maximum }: QuantityRule, quantity: Decimal): Decimal | null {
  return maximum && compareDecimals(maximum, quantity) < 0 ? null : quantity
}

/** Up to the next valid quantity, else down to the last one; `null` if nothing is orderable. */
export function snapQuantity(rule: QuantityRule, quantity: Decimal): Decimal | null {
  return validQuantityAtOrAbove(rule, quantity) ?? validQuantityAtOrBelow(rule, quantity)
}
