import type * as en from '../locales/en.ts'
import type { I18n } from './create-i18n.ts'
import { useI18n } from './i18n-context.tsx'
import type { MessageKey } from './messages.ts'
import type { TextParameters } from './template.ts'

type Areas = typeof en
export type Area = keyof Areas
export type Text<A extends Area> = (
  key: MessageKey<Areas[A]>,
  parameters?: TextParameters,
) => string

/** The words of one area in one language, for code outside React (documents, mail). */
export function textOf<A extends Area>(i18n: I18n, area: A): Text<A> {
  return i18n.area(area)
}

/** `const t = useText('orders')`, then `t('placed', { number })`; a wrong key does not compile. */
export function useText<A extends Area>(area: A): Text<A> {
  return textOf(useI18n(), area)
}
