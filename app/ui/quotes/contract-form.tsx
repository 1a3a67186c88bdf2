import type { ContractDraftView } from '#app/domain/quotes/contract-view.ts'
import { SubmitButton } from '../button.tsx'
import { DateField } from '../form/date-field.tsx'
import type { FormAnswer } from '../form/form-errors.ts'
import { FormFrame } from '../form/form-frame.tsx'
import { RadioGroup } from '../form/radio-group.tsx'
import { TextField } from '../form/text-field.tsx'
import { useRemixForm } from '../form/use-remix-form.ts'
import { useText } from '../i18n/use-text.ts'
import { RefusalNotice } from '../refusal-notice.tsx'
import { ContractLines } from './contract-lines.tsx'

/** When the form is used. */
const formSchema = () =>
  import('#app/domain/quotes/contract-form.ts').then(({ contractSchema }) => contractSchema)

type ContractFormProps = { draft: ContractDraftView; answer: FormAnswer | undefined }

/** Window, from which quantity, and a quota by line. */
export function ContractForm({ draft, answer }: ContractFormProps) {
  const t = useText('quotes')
  const quotas = draft.lines.map(({ position, sku }) => [
    `quota-${position}`,
    t('contract.quotaOf', { sku }),
  ])
  const form = useRemixForm(formSchema, {
    answer,
    labels: {
      name: t('contract.name'),
      validOn: t('contract.validOn'),
      ...Object.fromEntries(quotas),
    },
    defaultValues: {
      name: t('contract.defaultName', { number: draft.number }),
      from: 'any',
    },
  })
  return (
    <FormFrame form={form} className="grid gap-6">
      <RefusalNotice refusal={answer?.refusal} />
      <div className="grid max-w-form gap-5">
        <TextField name="name" label={t('contract.name')} required maxLength={120} />
        <div className="grid items-end gap-5 sm:grid-cols-2">
          <DateField
            name="validFrom"
            label={t('contract.validFrom')}
            hint={t('contract.validFromHint')}
            optional
          />
          <DateField name="validOn" label={t('contract.validOn')} required />
        </div>
        <RadioGroup
          name="from"
          label={t('contract.from')}
          options={[
            { value: 'any', label: t('contract.any'), hint: t('contract.anyHelp') },
            { value: 'quoted', label: t('contract.quoted'), hint: t('contract.quotedHelp') },
          ]}
        />
      </div>
      <ContractLines draft={draft} />
      <div>
        <SubmitButton>{t('contract.make')}</SubmitButton>
      </div>
    </FormFrame>
  )
}
