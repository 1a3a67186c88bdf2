import { Link } from '@remix-run/react'
import type { AgreementLevel, Choice } from '#app/domain/prices/agreement-view.ts'
import { SubmitButton } from '../button.tsx'
import { answerAtFields } from '../form/answer-of-form.ts'
import type { FormAnswer } from '../form/form-errors.ts'
import { FormFrame } from '../form/form-frame.tsx'
import { TextField } from '../form/text-field.tsx'
import { useRemixForm } from '../form/use-remix-form.ts'
import { useText } from '../i18n/use-text.ts'
import { RefusalNotice } from '../refusal-notice.tsx'
import { AgreementFields } from './agreement-fields.tsx'
import { AudienceField } from './audience-field.tsx'

/** When the form is used. */
const formSchema = () =>
  import('#app/domain/prices/agreement-form.ts').then(
    ({ newAgreementSchema }) => newAgreementSchema,
  )

const fieldOf = {
  'agreement-code-taken': 'code',
  'agreement-company-unknown': 'companyCode',
  'agreement-segment-unknown': 'segmentCode',
}

type NewAgreementProps = {
  level: AgreementLevel
  company: string | null
  choices: { terms: Choice[]; segments: Choice[]; companies: Choice[] }
  answer: FormAnswer | undefined
}

/** Level first (an address, so that it works without scripts), then whom it is with, then its header. */
export function NewAgreementForm({ level, company, choices, answer }: NewAgreementProps) {
  const t = useText('agreements')
  const words = useText('words')
  const own = answerAtFields(answer, fieldOf)
  const form = useRemixForm(formSchema, {
    answer: own,
    labels: { code: t('code'), name: t('name'), companyCode: t('company'), validOn: t('validOn') },
    defaultValues: { companyCode: company ?? '', active: own ? undefined : true },
  })
  return (
    <div className="grid max-w-form gap-5">
      <LevelLinks level={level} />
      <FormFrame form={form} className="grid gap-5">
        <RefusalNotice refusal={own?.refusal} />
        <input type="hidden" name="level" value={level} />
        <AudienceField level={level} {...choices} />
        <TextField name="code" label={t('code')} hint={t('codeHint')} required maxLength={40} />
        <AgreementFields terms={choices.terms} />
        <div>
          <SubmitButton>{words('actions.create')}</SubmitButton>
        </div>
      </FormFrame>
    </div>
  )
}

function LevelLinks({ level }: { level: AgreementLevel }) {
  const t = useText('agreements')
  return (
    <nav aria-label={t('level')} className="grid gap-2 sm:grid-cols-2">
      {(['company', 'segment', 'channel', 'base'] as const).map((each) => (
        <Link
          key={each}
          to={`?level=${each}`}
          replace
          aria-current={each === level ? 'true' : undefined}
          className={`panel px-4 py-3 ${each === level ? 'border-accent-ink bg-accent-soft' : 'hover:bg-hover'}`}
        >
          <span className="font-medium">{t(`levels.${each}`)}</span>
          <span className="block text-small text-quiet">{t(`levelHelp.${each}`)}</span>
        </Link>
      ))}
    </nav>
  )
}
