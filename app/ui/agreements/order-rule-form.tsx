import type { OrderRuleView } from '#app/domain/prices/agreement-view.ts'
import { Button } from '../button.tsx'
import { answerOfForm } from '../form/answer-of-form.ts'
import type { FormAnswer } from '../form/form-errors.ts'
import { FormFrame } from '../form/form-frame.tsx'
import { TextField } from '../form/text-field.tsx'
import { useRemixForm } from '../form/use-remix-form.ts'
import { useText } from '../i18n/use-text.ts'

/** When the form is used. */
const formSchema = () =>
  import('#app/domain/prices/agreement-rule-form.ts').then(({ orderRuleSchema }) => orderRuleSchema)

type OrderRuleFormProps = {
  rules: readonly OrderRuleView[]
  /** The company's; otherwise any may be typed. */
  currency: string | null
  answer: FormAnswer | undefined
}

/** The limits in one currency; it starts with the rule that is there. */
export function OrderRuleForm({ rules, currency, answer }: OrderRuleFormProps) {
  const t = useText('agreements')
  const words = useText('words')
  const own = answerOfForm(answer, 'saveOrderRule')
  const known = rules.find((rule) => rule.currency === (currency ?? rule.currency))
  const labels = {
    currency: t('currency'),
    minimum: t('orderMinimum'),
    firstOrderMinimum: t('firstOrderMinimum'),
    reorderMinimum: t('reorderMinimum'),
    maximum: t('orderMaximum'),
  }
  const form = useRemixForm(formSchema, {
    answer: own,
    labels,
    defaultValues: {
      currency: currency ?? known?.currency ?? 'EUR',
      minimum: known?.minimum ?? '',
      firstOrderMinimum: known?.firstOrderMinimum ?? '',
      reorderMinimum: known?.reorderMinimum ?? '',
      maximum: known?.maximum ?? '',
    },
  })
  return (
    <details open={own !== undefined}>
      <summary className="text-link w-max">{t('addOrderRule')}</summary>
      <FormFrame form={form} className="panel mt-3 grid gap-3 p-4" preventScrollReset>
        <p className="text-small text-quiet">{t('orderRuleHint')}</p>
        <input type="hidden" name="intent" value="saveOrderRule" />
        <div className="grid items-end gap-3 sm:grid-cols-3 lg:grid-cols-5">
          <TextField
            name="currency"
            label={labels.currency}
            maxLength={3}
            readOnly={currency !== null}
            autoComplete="off"
          />
          {(['minimum', 'firstOrderMinimum', 'reorderMinimum', 'maximum'] as const).map((name) => (
            <TextField
              key={name}
              name={name}
              label={labels[name]}
              inputMode="decimal"
              autoComplete="off"
            />
          ))}
        </div>
        <div>
          <Button>{words('actions.save')}</Button>
        </div>
      </FormFrame>
    </details>
  )
}
