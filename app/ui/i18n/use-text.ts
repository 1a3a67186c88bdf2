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
  if (!texts.has(area)) {
    const fixed = instance.getFixedT(instance.language, area)
    texts.set(
      area,
      quick((key, parameters) => fixed(key, { ...parameters })),
    )
  }
  return texts.get(area)
}

type Sentence = (key: string, parameters?: Readonly<Record<string, unknown>>) => string

/** A list asks for the same sentence in every row: only plurals go through i18next each time. */
function quick(sentence: Sentence) {
  const templates = new Map<string, Template>()
  return (key: string, parameters?: TextParameters): string => {
    if (parameters && 'count' in parameters) return sentence(key, parameters)
    const template = templates.get(key) ?? templateOf(sentence(key, { skipInterpolation: true }))
    templates.set(key, template)
    if (!parameters) return template.whole
    let text = template.before
    for (const { name, after } of template.places)
      text += `${parameters[name] ?? `{{${name}}}`}${after}`
    return text
  }
}

/** A sentence cut at its places, once. */
type Template = { whole: string; before: string; places: { name: string; after: string }[] }

function templateOf(whole: string): Template {
  const [before = '', ...rest] = whole.split(/\{\{(\w+)\}\}/)
  const places = rest.flatMap((name, index) =>
    index % 2 === 0 ? [{ name, after: rest[index + 1] ?? '' }] : [],
  )
  return { whole, before, places }
}

/** `const t = useText('orders')`, then `t('placed', { number })`; a wrong key does not compile. */
export function useText<A extends Area>(area: A): Text<A> {
  return textOf(useI18n(), area)
}
