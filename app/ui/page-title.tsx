import type { SerializeFrom } from '@remix-run/node'
import { type Params, useMatches } from '@remix-run/react'
import { useI18n } from './i18n/i18n-context.tsx'
import type { MessageKey } from './i18n/messages.ts'
import type { Area } from './i18n/use-text.ts'
import type * as en from './locales/en.ts'

type TitleKey = { [A in Area]: `${A}:${MessageKey<(typeof en)[A]>}` }[Area]
type Shown<Loader> = { data: SerializeFrom<Loader> | undefined; params: Params }

/** What a route calls its page: words of the reader's language, or the name or number of its record. */
export type Titled<Loader = unknown> = {
  title: TitleKey | ((shown: Shown<Loader>) => string | undefined)
}

/** The page's name in the browser's tab: the innermost route that has one says it. */
export function PageTitle() {
  const { t } = useI18n()
  const match = useMatches().findLast(({ handle }) => isTitled(handle))
  const title = isTitled(match?.handle) ? match.handle.title : undefined
  const name = typeof title === 'function' ? title(match as Shown<unknown>) : title && t(title)
  return <title>{name ? `${name} · Angro` : 'Angro'}</title>
}

function isTitled(handle: unknown): handle is Titled {
  return typeof handle === 'object' && handle !== null && 'title' in handle
}
