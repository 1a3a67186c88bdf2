import { useI18n } from '../i18n/i18n-context.tsx'

/** A code in the reader's words, or what finance wrote. */
export function HoldReason({ reason }: { reason: string }) {
  const { t, exists } = useI18n()
  return <>{exists(`orders:holds.${reason}`) ? t(`orders:holds.${reason}`) : reason}</>
}
