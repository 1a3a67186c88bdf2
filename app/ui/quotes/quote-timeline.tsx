import { Link } from '@remix-run/react'
import type { QuoteEventView } from '#app/domain/quotes/quote-view.ts'
import { useText } from '../i18n/use-text.ts'
import type { quotes } from '../locales/en/quotes.ts'
import type { Tone } from '../status.ts'
import { Timeline } from '../timeline.tsx'

type EventKind = keyof (typeof quotes)['events']

const tones: Partial<Record<EventKind, Tone>> = {
  sent: 'blue',
  accepted: 'green',
  orderApproved: 'green',
  approved: 'green',
  countered: 'amber',
  questionAsked: 'amber',
  submittedForApproval: 'amber',
  changesRequested: 'amber',
  declined: 'red',
  refused: 'red',
  orderRejected: 'red',
  expired: 'red',
}

/** What happened to a quote, newest first; an order that came of it is linked. */
export function QuoteTimeline(props: {
  events: readonly QuoteEventView[]
  surface: 'account' | 'desk'
}) {
  const t = useText('quotes')
  return (
    <Timeline
      title={t('history')}
      events={props.events.map(({ id, at, kind, by, version, comment, order }) => {
        const known = kind as EventKind
        const tone = tones[known]
        return {
          id,
          at,
          by,
          what: (
            <>
              {t(`events.${known}`)}
              {version !== null && version > 1 && (
                <span className="text-quiet"> · {t('version', { version })}</span>
              )}
            </>
          ),
          ...(tone ? { tone } : {}),
          detail: (comment || order) && (
            <>
              {comment && <p className="whitespace-pre-line">{comment}</p>}
              {order && (
                <Link className="text-link" to={`/${props.surface}/orders/${order}`}>
                  {t('toOrder', { number: order })}
                </Link>
              )}
            </>
          ),
        }
      })}
    />
  )
}
