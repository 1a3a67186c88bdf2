import { isMoreThanZero } from './compare-decimals.ts'
import { Decimal } from './decimal.ts'
import type { AgreementRule } from './quantity-rule.ts'

export type AgreementRuleProblem =
  | 'INCREMENT_NOT_POSITIVE'
  | 'INCREMENT_PRECISION'
  | 'MINIMUM_OFF_INCREMENT'
  | 'MAXIMUM_OFF_INCREMENT'
  | 'MAXIMUM_BELOW_MINIMUM'

/**
 * What a save refuses of an agreement's own quantity rule: the increment is above zero and fits the
 * variant's precision, minimum and maximum are multiples of it, and the maximum reaches the minimum.
 */
export function checkAgreementRule(
  rule: Pick<AgreementRule, 'minimum' | 'maximum' | 'increment'>,
  precision: number,
): readonly AgreementRuleProblem[] {
  const step = new Decimal(10).pow(-precision)
  const { increment, minimum } = rule
  const maximum = rule.maximum === 'none' ? null : rule.maximum
  if (increment && !isMoreThanZero(increment)) return ['INCREMENT_NOT_POSITIVE']
  const grid = increment ?? step
  const checks: [boolean, AgreementRuleProblem][] = [
    [isOff(increment, step), 'INCREMENT_PRECISION'],
    [isOff(minimum, grid), 'MINIMUM_OFF_INCREMENT'],
    [isOff(maximum, grid), 'MAXIMUM_OFF_INCREMENT'],
    [Boolean(maximum && minimum && maximum.lt(minimum)), 'MAXIMUM_BELOW_MINIMUM'],
  ]
  return checks.flatMap(([isWrong, problem]) => (isWrong ? [problem] : []))
}

function isOff(value: Decimal | null, grid: Decimal): boolean {
  return value !== null && !value.mod(grid).isZero()
}
