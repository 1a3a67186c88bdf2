import type { I18n } from '../i18n/create-i18n.ts'

/** The unit of a quantity, short, in the reader's words; a seller's own unit is written by its code. */
export function unitWord({ t, exists }: I18n, code: string): string {
  const key = `words:units.${code}`
  return exists(key) ? t(key) : code
}
