import type { CreditTermsView } from '#app/domain/billing/credit-terms-view.ts'
import { SubmitButton } from '../button.tsx'
import { Checkbox } from '../form/checkbox.tsx'
import type { FormAnswer } from '../form/form-errors.ts'
import { FormFrame } from '../form/form-frame.tsx'
import { Select } from '../form/select.tsx'
import { TextField } from '../form/text-field.tsx'
import { useRemixForm } from '../form/use-remix-form.ts'
import { useText } from '../i18n/use-text.ts'

/** When the form is used. */
const formSchema = () =>
  import('#app/domain/credit/credit-terms-form.ts').then(
    ({ creditTermsSchema }) => creditTermsSchema,
  )

type Props = { terms: CreditTermsView; answer: FormAnswer | null }

/** Finance decides; every change is in the audit log with before and after. */
export function CreditTermsForm({ terms: { currency, account }, answer }: Props) {
  const t = useText('receivables')
  const form = useRemixForm(formSchema, {
    answer: answer?.values?.currency === currency ? answer : null,
    defaultValues: {
      creditLimit: account?.limit?.amount ?? '',
      policy: account?.policy ?? 'block',
      toleranceDays: account?.toleranceDays ?? '',
      toleranceAmount: account?.toleranceAmount ?? '',
      manualHold: account?.manualHold ?? false,
      holdReason: account?.holdReason ?? '',
    },
    labels: { creditLimit: t('limit'), holdReason: t('holdReason') },
  })
  return (
    <section className="panel p-4">
      <h2 className="mb-3">
        {t('creditTitle')}, {currency}
      </h2>
      <FormFrame form={form}>
        <input type="hidden" name="intent" value="credit" />
        <input type="hidden" name="currency" value={currency} />
        <TextField
          name="creditLimit"
          label={t('limit')}
          hint={t('limitHint')}
          inputMode="decimal"
          suffix={currency}
        />
        <Select
          name="policy"
          label={t('policy')}
          options={(['block', 'approve', 'warn'] as const).map((value) => ({
            value,
            label: t(`policies.${value}`),
          }))}
        />
        <TextField
          name="toleranceDays"
          label={t('toleranceDays')}
          hint={t('toleranceHint')}
          inputMode="numeric"
        />
        <TextField
          name="toleranceAmount"
          label={t('toleranceAmount')}
          inputMode="decimal"
          suffix={currency}
        />
        <Checkbox name="manualHold" value="yes" label={t('manualHold')} />
        <TextField name="holdReason" label={t('holdReason')} optional />
        <div>
          <SubmitButton>{t('save')}</SubmitButton>
        </div>
      </FormFrame>
    </section>
  )
}
