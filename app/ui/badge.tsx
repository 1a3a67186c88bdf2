import type { ReactNode } from 'react'
import { useI18n } from './i18n/i18n-context.tsx'
import type { states } from './locales/en/states.ts'
import { type Tone, toneOfState } from './status.ts'

export function Badge({ tone = 'neutral', children }: { tone?: Tone; children: ReactNode }) {
  return <span className={`badge tone-${tone}`}>{children}</span>
}

export type StateKind = keyof typeof states

/** A record's state in words, colour and shape: `<Status kind="order" state="placed" />`. */
export function Status({ kind, state }: { kind: StateKind; state: string }) {
  const { t } = useI18n()
  return <Badge tone={toneOfState(state)}>{t(`states:${kind}.${state}`)}</Badge>
}
