import type { ReactNode } from 'react'
import { useI18n } from './i18n/i18n-context.tsx'
import { Notice } from './notice.tsx'

export type RefusalView = { code: string; parameters: Readonly<Record<string, string | number>> }

/**
 * Why the business said no, in the reader's words: the code is a key of some area's `refusals`. Children say what
 * can be done about it.
 */
export function RefusalNotice(props: {
  refusal: RefusalView | null | undefined
  children?: ReactNode
}) {
  const { t, exists } = useI18n()
  if (!props.refusal) return null
  const { code, parameters } = props.refusal
  const known = exists(`refusals:${code}`)
  return (
    <Notice tone="red" urgent>
      <p>{known ? t(`refusals:${code}`, parameters) : t('refusals:unknown', { code })}</p>
      {props.children}
    </Notice>
  )
}
