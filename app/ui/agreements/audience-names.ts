import type { Audience } from '#app/domain/prices/agreement-view.ts'
import type { I18n } from '../i18n/create-i18n.ts'
import { textOf } from '../i18n/use-text.ts'

/** A company's or segment's name; a channel and everybody in the reader's words. */
export function audienceName(i18n: I18n, { level, audience }: Audience): string {
  const t = textOf(i18n, 'agreements')
  if (level === 'base') return t('everybody')
  if (level !== 'channel') return audience ?? '–'
  return t(audience === 'retail' ? 'channels.retail' : 'channels.wholesale')
}

export function audienceNames(i18n: I18n, audiences: readonly Audience[]): string {
  return audiences.map((each) => audienceName(i18n, each)).join(', ')
}
