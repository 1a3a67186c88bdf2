import type { i18n } from 'i18next'
import type * as en from '../locales/en.ts'
import { useI18n } from './i18n-context.tsx'
import type { MessageKey } from './messages.ts'

type Areas = typeof en
export type Area = keyof Areas
export type TextParameters = Readonly<Record<string, string | number>>
export type Text<A extends Area> = (
  key: MessageKey<Areas[A]>,
  parameters?: TextParameters,
) => string

const cached = new WeakMap<
  i18n,
  Map<string, (key: string, parameters?: TextParameters) => string>
>()

/** The words of one area in one language, for code outside React (documents, mail). */
export function textOf<A extends Area>(instance: i18n, area: A): Text<A> {
  const texts = cached.get(instance) ?? new Map()
  cached.set(instance, texts)
  if (!texts.has(area)) texts.set(area, instance.getFixedT(instance.language, area))
  return texts.get(area)
}

/** `const t = useText('orders')`, then `t('placed', { number })`; a wrong key does not compile. */
export function useText<A extends Area>(area: A): Text<A> {
  return textOf(useI18n(), area)
}
