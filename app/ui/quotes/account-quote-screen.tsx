import { Link } from '@remix-run/react'
import type { AccountQuoteView, OfferView } from '#app/domain/quotes/quote-view.ts'
import { Status } from '../badge.tsx'
import type { FormAnswer } from '../form/form-errors.ts'
import { Day } from '../format/day.tsx'
import { Money } from '../format/money.tsx'
import { useText } from '../i18n/use-text.ts'
import { LinkButton } from '../link-button.tsx'
import { Notice } from '../notice.tsx'
import { PageHeader } from '../page-header.tsx'
import { RefusalNotice } from '../refusal-notice.tsx'
import { AcceptForm } from './accept-form.tsx'
import { AskedLines } from './asked-lines.tsx'
import { CounterForm } from './counter-form.tsx'
import { OfferChanges, QuoteVersions } from './offer-changes.tsx'
import { OfferLines } from './offer-lines.tsx'
import { QuotePdfLink } from './quote-pdf-link.tsx'
import { QuoteTimeline } from './quote-timeline.tsx'
import { StepForm } from './step-form.tsx'

export type AccountQuoteAnswer = FormAnswer & { intent?: string | undefined }
type ScreenProps = {
  quote: AccountQuoteView
  /** Who looks may accept, counter and decline. */
  mayDecide: boolean
  answer: AccountQuoteAnswer | undefined
}

/** A quote as the company that asked for it sees it. */
export function AccountQuoteScreen({ quote, mayDecide, answer }: ScreenProps) {
  const t = useText('quotes')
  const [offer] = quote.offers
  const isShown = offer !== undefined && offer.version === quote.version
  return (
    <>
      <PageHeader
        title={quote.number}
        state={<Status kind="quote" state={quote.status} />}
        detail={quote.requestedBy}
        crumbs={[{ label: t('title'), href: '/account/quotes' }]}
        more={<QuotePdfLink offers={quote.offers} />}
        action={
          mayDecide &&
          quote.status === 'draft' && (
            <LinkButton kind="primary" to={`/account/quotes/${quote.number}/edit`}>
              {t('continueDraft')}
            </LinkButton>
          )
        }
      />
      <div className="record">
        <div className="grid gap-6">
          <RefusalNotice refusal={answer?.refusal} />
          <Situation quote={quote} />
          {isShown ? (
            <Offer offer={offer} />
          ) : (
            <AskedLines lines={quote.asked} currency={quote.currency} />
          )}
          {mayDecide && <Decisions quote={quote} offer={offer} answer={answer} />}
          <QuoteVersions offers={isShown ? quote.offers.slice(1) : quote.offers} />
        </div>
        <aside className="grid gap-8">
          {quote.events.length > 0 && <QuoteTimeline events={quote.events} surface="account" />}
        </aside>
      </div>
    </>
  )
}

function Situation({ quote }: { quote: AccountQuoteView }) {
  const t = useText('quotes')
  const { status, order, targetTotal } = quote
  if (order && (status === 'accepted' || status === 'converted'))
    return (
      <Notice tone="green">
        <Link className="text-link" to={`/account/orders/${order.number}`}>
          {t('toOrder', { number: order.number })}
        </Link>{' '}
        <Status kind="order" state={order.status} />
      </Notice>
    )
  if (status === 'draft') return <Notice>{t('draftHelp')}</Notice>
  if (status !== 'requested' && status !== 'inReview') return null
  return (
    <Notice tone="blue">
      <p>{t('waitsForRep')}</p>
      {targetTotal && (
        <p>
          {t('targetTotal')}: <Money value={targetTotal} />
        </p>
      )}
    </Notice>
  )
}

function Offer({ offer }: { offer: OfferView }) {
  const t = useText('quotes')
  const { content, version, differences } = offer
  return (
    <section aria-label={t('offer', { version })} className="grid gap-3">
      <header>
        <h2>{t('offer', { version })}</h2>
        <p className="text-muted">
          {t('validOn')} <Day value={content.validOn} long />
        </p>
        {content.comment && <p className="mt-2 whitespace-pre-line">{content.comment}</p>}
      </header>
      {differences && (
        <div className="panel grid gap-2 p-4">
          <h3>{t('changes')}</h3>
          <OfferChanges differences={differences} currency={content.currency} />
        </div>
      )}
      <OfferLines content={content} />
    </section>
  )
}

function Decisions(props: {
  quote: AccountQuoteView
  offer: OfferView | undefined
  answer: AccountQuoteAnswer | undefined
}) {
  const t = useText('quotes')
  const { quote, offer, answer } = props
  const may = (step: (typeof quote.steps)[number]) => quote.steps.includes(step)
  const answerOf = (intent: string) => (answer?.intent === intent ? answer : undefined)
  return (
    <>
      {may('accept') && offer && (
        <AcceptForm quote={quote} offer={offer} answer={answerOf('accept')} />
      )}
      {may('counter') && offer && <CounterForm offer={offer} answer={answerOf('counter')} />}
      {may('answerQuestion') && (
        <section className="panel p-5">
          <p className="mb-3 text-muted">{t('answerHelp')}</p>
          <StepForm
            intent="answerQuestion"
            label={t('answer')}
            kind="primary"
            comment={{ label: t('answer'), required: true }}
          />
        </section>
      )}
      {may('decline') && (
        <StepForm
          intent="decline"
          label={t('decline')}
          kind="quiet"
          question={t('declineQuestion')}
        />
      )}
      {may('cancel') && (
        <StepForm intent="cancel" label={t('cancel')} kind="quiet" question={t('cancelQuestion')} />
      )}
    </>
  )
}
