import type { ReactNode } from 'react'
import { Instant } from './format/instant.tsx'
import { useText } from './i18n/use-text.ts'
import type { Tone } from './status.ts'

export type TimelineEvent = {
  id: string
  at: string
  what: ReactNode
  /** Who, and for whom when someone acted on another's behalf. */
  by?: ReactNode
  tone?: Tone
  /** A comment, or the difference that the step made. */
  detail?: ReactNode
}

/** Everything that happened to a record, newest first as given. */
export function Timeline({ events, title }: { events: readonly TimelineEvent[]; title?: string }) {
  const words = useText('words')
  return (
    <section aria-label={title ?? words('timeline')}>
      <h2 className="mb-3">{title ?? words('timeline')}</h2>
      <ol className="timeline">
        {events.map(({ id, at, what, by, tone = 'neutral', detail }) => (
          <li key={id} className={`tone-${tone}`}>
            <p className="font-medium">{what}</p>
            <p className="text-small text-quiet">
              <Instant value={at} />
              {by && <> · {by}</>}
            </p>
            {detail && <div className="mt-1 text-muted">{detail}</div>}
          </li>
        ))}
      </ol>
    </section>
  )
}
