import { useI18n } from '../i18n/i18n-context.tsx'

/** Codes in the reader's words, or what finance wrote. */
export function HoldReasons({ reasons }: { reasons: readonly string[] }) {
  const { t, exists } = useI18n()
  const words = reasons.map((reason) =>
    exists(`orders:holds.${reason}`) ? t(`orders:holds.${reason}`) : reason,
  )
  return <>{words.join('; ')}</>
}
