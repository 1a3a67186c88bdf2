import type { PriceChangeProblem } from '#app/domain/prices/price-list-change.ts'
import { useI18n } from '../i18n/i18n-context.tsx'

/** What is wrong with a row, a percentage or a field, as a sentence. */
export function usePriceProblem(): (
  problem: Pick<PriceChangeProblem, 'code' | 'parameters'>,
) => string {
  const i18n = useI18n()
  return ({ code, parameters }) => i18n.t(`priceChanges:problems.${code}`, parameters)
}
