import { useI18n } from '../../i18n/i18n-context.tsx'

type Said = { code: string; parameters: Readonly<Record<string, string | number>> }

/** What is wrong with a cell in the reader's words: those of every change of a price list. */
export function useProblemText(): (problem: Said) => string {
  const { t, exists } = useI18n()
  return ({ code, parameters }) => {
    const key = [`priceChanges:problems.${code}`, `priceSheet:problems.${code}`].find((one) =>
      exists(one),
    )
    return t(key ?? 'priceSheet:problems.other', { ...parameters })
  }
}
