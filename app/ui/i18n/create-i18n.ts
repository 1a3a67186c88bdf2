import { createInstance, type i18n } from 'i18next'
import type { Locale } from './locale.ts'
import { collectRefusals, type Messages } from './messages.ts'

export type Areas = Readonly<Record<string, Messages>>

/** An instance for one language, ready at once: nothing is fetched and the language never changes. */
export function createI18n(locale: Locale, areas: Areas): i18n {
  const instance = createInstance()
  void instance.init({
    lng: locale,
    resources: { [locale]: { ...areas, refusals: collectRefusals(areas) } },
    ns: [...Object.keys(areas), 'refusals'],
    defaultNS: 'words',
    interpolation: { escapeValue: false },
    initAsync: false,
    returnNull: false,
  })
  return instance
}
