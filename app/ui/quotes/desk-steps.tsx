import type { QuoteStep } from '#app/domain/quotes/quote-status.ts'
import { useText } from '../i18n/use-text.ts'
import { StepForm } from './step-form.tsx'

/** What staff may do besides pricing, as the state allows it. */
export function DeskSteps(props: { steps: readonly QuoteStep[]; mayApprove: boolean }) {
  const t = useText('quotes')
  const may = (step: QuoteStep) => props.steps.includes(step)
  return (
    <div className="grid max-w-form gap-6 empty:hidden">
      {may('approve') && props.mayApprove && (
        <>
          <StepForm
            intent="approve"
            label={t('approve')}
            kind="primary"
            comment={{ label: t('reason') }}
          />
          <StepForm
            intent="requestChanges"
            label={t('requestChanges')}
            comment={{ label: t('reason'), required: true }}
          />
        </>
      )}
      {may('withdraw') && (
        <StepForm intent="withdraw" label={t('withdraw')} question={t('withdrawQuestion')} />
      )}
      {may('extend') && <StepForm intent="extend" label={t('extend')} kind="primary" />}
      {may('askForInfo') && (
        <StepForm
          intent="askForInfo"
          label={t('ask')}
          comment={{ label: t('question'), required: true }}
        />
      )}
      {may('discardOffer') && (
        <StepForm
          intent="discardOffer"
          label={t('discardOffer')}
          kind="quiet"
          question={t('discardOfferQuestion')}
        />
      )}
      {may('refuse') && (
        <details>
          <summary className="text-link">{t('moreSteps')}</summary>
          <div className="mt-3">
            <StepForm
              intent="refuse"
              label={t('refuse')}
              kind="danger"
              comment={{ label: t('reason') }}
              question={t('refuseQuestion')}
            />
          </div>
        </details>
      )}
    </div>
  )
}
