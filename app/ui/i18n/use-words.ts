import { useMemo } from 'react'
import { unitWord } from '../format/unit-word.ts'
import { useFormattingLocale, useI18n } from './i18n-context.tsx'
import { type Area, type Text, textOf } from './use-text.ts'

/** What a long list hands to its rows, looked up once: the words of one area and of units, and how figures are written. */
export type Words<A extends Area> = {
  t: Text<A>
  locale: string
  /** The short word of a unit's code. */
  unit: (code: string) => string
}

export function useWords<A extends Area>(area: A): Words<A> {
  const i18n = useI18n()
  const locale = useFormattingLocale()
  return useMemo(() => {
    const known = new Map<string, string>()
    const unit = (code: string) => {
      const word = known.get(code) ?? unitWord(i18n, code)
      known.set(code, word)
      return word
    }
    return { t: textOf(i18n, area), locale, unit }
  }, [i18n, locale, area])
}
