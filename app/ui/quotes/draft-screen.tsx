import type { AccountQuoteView } from '#app/domain/quotes/quote-view.ts'
import { Status } from '../badge.tsx'
import { useText } from '../i18n/use-text.ts'
import { PageHeader } from '../page-header.tsx'
import { RefusalNotice } from '../refusal-notice.tsx'
import type { DraftAnswer } from './draft-answer.ts'
import { DraftForm } from './draft-form.tsx'
import { StepForm } from './step-form.tsx'

/** A request before it is sent: everything in it can still change, and it can still go. */
export function DraftScreen(props: { quote: AccountQuoteView; answer: DraftAnswer | undefined }) {
  const { quote, answer } = props
  const t = useText('quotes')
  return (
    <>
      <PageHeader
        title={quote.number}
        state={<Status kind="quote" state={quote.status} />}
        detail={t('draftHelp')}
        crumbs={[{ label: t('title'), href: '/account/quotes' }]}
      />
      <div className="grid gap-6">
        <RefusalNotice refusal={answer?.refusal} />
        <DraftForm quote={quote} answer={answer} />
        <StepForm
          intent="discard"
          label={t('discard')}
          kind="quiet"
          question={t('discardQuestion')}
        />
      </div>
    </>
  )
}
