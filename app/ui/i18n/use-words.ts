import { useMemo } from 'react'
import { useFormattingLocale } from './i18n-context.tsx'
import { type Area, type Text, useText } from './use-text.ts'

/** The words of one area and how figures are written: what a long list hands to its rows, looked up once. */
export type Words<A extends Area> = { t: Text<A>; locale: string }

export function useWords<A extends Area>(area: A): Words<A> {
  const t = useText(area)
  const locale = useFormattingLocale()
  return useMemo(() => ({ t, locale }), [t, locale])
}
