import type { Locale } from './locale.ts'
import { collectRefusals, type Messages, messageAt } from './messages.ts'
import { fillTemplate, type Template, type TextParameters, templateOf } from './template.ts'

export type Areas = Readonly<Record<string, Messages>>
export type Sentence = (key: string, parameters?: TextParameters) => string

/** The words of one language: nothing is fetched, and the language never changes. */
export type I18n = {
  language: Locale
  /** What says the sentences of one area. */
  area: (name: string) => Sentence
  /** One sentence by area and key: `states:order.placed`. */
  t: Sentence
  exists: (path: string) => boolean
}

export function createI18n(language: Locale, areas: Areas): I18n {
  const messages: Areas = { ...areas, refusals: collectRefusals(areas) }
  const sentences = new Map<string, Sentence>()
  const area = (name: string) => {
    const known = sentences.get(name) ?? sentencesOf(language, messages[name] ?? {})
    sentences.set(name, known)
    return known
  }
  const t: Sentence = (path, parameters) => {
    const [name = '', key = ''] = path.split(':')
    return area(name)(key, parameters)
  }
  const exists = (path: string) => {
    const [name = '', key = ''] = path.split(':')
    return messageAt(messages[name] ?? {}, key) !== null
  }
  return { language, area, t, exists }
}

/** Each sentence is cut at its places once: a list says it in every row. An unknown key is said as it is. */
function sentencesOf(language: Locale, messages: Messages): Sentence {
  const plural = new Intl.PluralRules(language)
  const templates = new Map<string, Template | null>()
  const find = (key: string) => {
    const known = templates.get(key)
    if (known !== undefined) return known
    const text = messageAt(messages, key)
    const template = text === null ? null : templateOf(text, language)
    templates.set(key, template)
    return template
  }
  const counted = (key: string, count: number) =>
    find(`${key}_${plural.select(count)}`) ?? find(`${key}_other`)
  return (key, parameters) => {
    const count = parameters?.count
    const template = (typeof count === 'number' ? counted(key, count) : null) ?? find(key)
    return template ? fillTemplate(template, parameters) : key
  }
}
