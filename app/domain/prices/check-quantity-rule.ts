import { type Refusal, refuse } from '#app/domain/result.ts'
import { type AgreementRuleProblem, checkAgreementRule } from '#pricing/index.ts'
import type { QuantityRuleForm } from './agreement-rule-form.ts'

export type QuantityRuleRefusal =
  | 'rule-sku'
  | 'rule-unit'
  | 'rule-twice'
  | 'rule-increment-precision'
  | 'rule-minimum-increment'
  | 'rule-maximum-increment'
  | 'rule-maximum-minimum'

const codeOf: Record<AgreementRuleProblem, QuantityRuleRefusal> = {
  INCREMENT_NOT_POSITIVE: 'rule-increment-precision',
  INCREMENT_PRECISION: 'rule-increment-precision',
  MINIMUM_OFF_INCREMENT: 'rule-minimum-increment',
  MAXIMUM_OFF_INCREMENT: 'rule-maximum-increment',
  MAXIMUM_BELOW_MINIMUM: 'rule-maximum-minimum',
}

type RuledVariant = { precision: number; units: readonly string[]; hasRule: boolean }

/** Whether a rule may be saved for a variant (null: there is none of that SKU); the first fault is told. */
export function checkQuantityRule(
  form: QuantityRuleForm,
  variant: RuledVariant | null,
): Refusal<QuantityRuleRefusal> | null {
  const { sku, unit, minimum, maximum, noMaximum, increment } = form
  if (!variant) return refuse('rule-sku', { sku }).refusal
  if (!variant.units.includes(unit))
    return refuse('rule-unit', { sku, unit, units: variant.units.join(', ') }).refusal
  if (variant.hasRule && !form.known) return refuse('rule-twice', { sku, unit }).refusal
  const rule = { minimum, maximum: noMaximum ? ('none' as const) : maximum, increment }
  const [problem] = checkAgreementRule(rule, variant.precision)
  if (!problem) return null
  const step = increment?.toString() ?? (10 ** -variant.precision).toFixed(variant.precision)
  return refuse(codeOf[problem], { increment: step, places: variant.precision }).refusal
}
