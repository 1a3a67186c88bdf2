import type { ReactNode } from 'react'
import type { OfferAuthor, OfferFiguresView } from '#app/domain/quotes/offer-figures.ts'
import type { QuoteStatus, VersionStatus } from '#app/domain/quotes/quote-status.ts'
import type { DeskQuoteView } from '#app/domain/quotes/quote-view.ts'
import { Status } from '../badge.tsx'
import { Money } from '../format/money.tsx'
import { useText } from '../i18n/use-text.ts'
import { Notice } from '../notice.tsx'
import { PageHeader } from '../page-header.tsx'
import { RefusalNotice } from '../refusal-notice.tsx'
import { AskedLines } from './asked-lines.tsx'
import { ContractLink } from './contract-link.tsx'
import { DeskSteps } from './desk-steps.tsx'
import type { DraftAnswer } from './draft-answer.ts'
import { QuoteVersions } from './offer-changes.tsx'
import { OfferEditor } from './offer-editor.tsx'
import { OfferGrid } from './offer-grid.tsx'
import { OfferSummary } from './offer-summary.tsx'
import { QuotePdfLink } from './quote-pdf-link.tsx'
import { QuoteTimeline } from './quote-timeline.tsx'
import { StepForm } from './step-form.tsx'

type ScreenProps = {
  quote: DeskQuoteView
  author: OfferAuthor
  /** As the offer is stored, and as the fields of its form start. */
  figures: { stored: OfferFiguresView; start: OfferFiguresView }
  answer: DraftAnswer | undefined
}

/** A quote as the company's rep and the sales managers work on it. */
export function DeskQuoteScreen(props: ScreenProps) {
  const { quote, author, answer } = props
  const t = useText('quotes')
  const { status, versionStatus, message, targetTotal } = quote
  return (
    <>
      <PageHeader
        title={quote.number}
        state={<Status kind="quote" state={shown(status, versionStatus)} />}
        detail={[quote.company, quote.requestedBy].filter(Boolean).join(' · ')}
        crumbs={[{ label: t('title'), href: '/desk/quotes' }]}
        action={
          quote.steps.includes('takeIntoReview') && (
            <StepForm intent="takeIntoReview" label={t('review')} kind="primary" />
          )
        }
        more={
          <>
            <QuotePdfLink offers={quote.offers} />
            <ContractLink quote={quote} mayMake={author.mayApprove} />
          </>
        }
      />
      <div className="grid gap-6">
        <RefusalNotice refusal={answer?.refusal} />
        {status === 'prepared' && <Notice>{t('preparedHelp')}</Notice>}
        {(message || targetTotal) && (
          <Notice>
            {message && <p className="whitespace-pre-line">{message}</p>}
            {targetTotal && (
              <p>
                {t('targetTotal')}: <Money value={targetTotal} />
              </p>
            )}
          </Notice>
        )}
        <Draft {...props} />
        <div className="record">
          <div className="grid gap-8">
            <DeskSteps steps={quote.steps} mayApprove={author.mayApprove} />
            <QuoteVersions offers={quote.offers} openNewest />
          </div>
          <aside>
            <QuoteTimeline events={quote.events} surface="desk" />
          </aside>
        </div>
      </div>
    </>
  )
}

/** While it is worked on, what the draft waits for says more than that it is worked on. */
function shown(status: QuoteStatus, versionStatus: VersionStatus): string {
  const isWorkedOn = status === 'inReview' || status === 'prepared'
  return isWorkedOn && versionStatus !== 'draft' ? versionStatus : status
}

function Draft({ quote, author, figures, answer }: ScreenProps) {
  const stored = <StoredOffer quote={quote} figures={figures.stored} />
  const { steps, versionStatus, status } = quote
  if (versionStatus === 'pendingInternal') return stored
  if (!steps.includes('price'))
    return status === 'requested' && <AskedLines lines={quote.asked} currency={quote.currency} />
  // Every change starts the form anew: its fields show what is stored.
  const editor = (
    <OfferEditor key={quote.events[0]?.id} {...{ quote, author, answer }} start={figures.start} />
  )
  return versionStatus === 'approved' ? (
    <ApprovedOffer stored={stored}>{editor}</ApprovedOffer>
  ) : (
    editor
  )
}

type StoredProps = { quote: DeskQuoteView; figures: OfferFiguresView }

function StoredOffer({ quote, figures }: StoredProps) {
  return (
    <div className="grid gap-5">
      <OfferGrid quote={quote} figures={figures} editable={false} />
      <OfferSummary figures={figures} currency={quote.currency} />
      <WaitingReasons quote={quote} />
    </div>
  )
}

/** What the rep may not give alone, as it was when they submitted it. */
function WaitingReasons({ quote }: { quote: DeskQuoteView }) {
  const t = useText('quotes')
  const reasons = quote.events.find(({ kind }) => kind === 'submittedForApproval')?.reasons ?? []
  if (quote.versionStatus !== 'pendingInternal' || reasons.length === 0) return null
  return (
    <Notice tone="amber" title={t('waits.manager')}>
      {reasons.map((reason) => (
        <p key={reason}>{t(`reasons.${reason}`)}</p>
      ))}
    </Notice>
  )
}

/** Goes out exactly as the manager saw it; changing it asks them again. */
function ApprovedOffer({ stored, children }: { stored: ReactNode; children: ReactNode }) {
  const t = useText('quotes')
  return (
    <>
      {stored}
      <StepForm intent="sendApproved" label={t('send')} kind="primary" />
      <details>
        <summary className="text-link">{t('change')}</summary>
        <div className="mt-4">{children}</div>
      </details>
    </>
  )
}
