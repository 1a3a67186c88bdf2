import { Link } from '@remix-run/react'
import type { QuantityRuleView } from '#app/domain/prices/agreement-view.ts'
import { Button } from '../button.tsx'
import { answerOfForm } from '../form/answer-of-form.ts'
import { Checkbox } from '../form/checkbox.tsx'
import type { FormAnswer } from '../form/form-errors.ts'
import { FormFrame } from '../form/form-frame.tsx'
import { TextField } from '../form/text-field.tsx'
import { useRemixForm } from '../form/use-remix-form.ts'
import { useText } from '../i18n/use-text.ts'
import { RefusalNotice } from '../refusal-notice.tsx'

/** When the form is used. */
const formSchema = () =>
  import('#app/domain/prices/agreement-rule-form.ts').then(
    ({ quantityRuleSchema }) => quantityRuleSchema,
  )

const fieldOf = {
  'rule-sku': 'sku',
  'rule-unit': 'unit',
  'rule-twice': 'sku',
  'rule-increment-precision': 'increment',
  'rule-minimum-increment': 'minimum',
  'rule-maximum-increment': 'maximum',
  'rule-maximum-minimum': 'maximum',
}

type RuleFormProps = { rule: QuantityRuleView | null; answer: FormAnswer | undefined }

/** One rule: added, or the chosen one changed. An empty field inherits. */
export function QuantityRuleForm({ rule, answer }: RuleFormProps) {
  const t = useText('agreements')
  const words = useText('words')
  const own = answerOfForm(answer, 'saveRule', fieldOf)
  const labels = {
    sku: t('sku'),
    unit: t('unit'),
    minimum: t('minimum'),
    maximum: t('maximum'),
    increment: t('increment'),
  }
  const form = useRemixForm(formSchema, {
    answer: own,
    labels,
    defaultValues: {
      sku: rule?.sku ?? '',
      unit: rule?.unit ?? '',
      minimum: rule?.minimum ?? '',
      maximum: rule?.maximum ?? '',
      increment: rule?.increment ?? '',
      noMaximum: own ? undefined : (rule?.noMaximum ?? false),
    },
  })
  const fixed = rule !== null
  return (
    <details id="rule" open={fixed || own !== undefined}>
      <summary className="text-link w-max">
        {rule ? t('editRule', { sku: rule.sku }) : t('addRule')}
      </summary>
      <FormFrame form={form} className="panel mt-3 grid gap-3 p-4" preventScrollReset>
        <RefusalNotice refusal={own?.refusal} />
        <input type="hidden" name="intent" value="saveRule" />
        {fixed && <input type="hidden" name="known" value="on" />}
        <div className="grid items-start gap-3 sm:grid-cols-3 lg:grid-cols-5">
          <TextField name="sku" label={labels.sku} readOnly={fixed} autoComplete="off" />
          <TextField name="unit" label={labels.unit} readOnly={fixed} autoComplete="off" />
          {(['minimum', 'maximum', 'increment'] as const).map((name) => (
            <TextField
              key={name}
              name={name}
              label={labels[name]}
              inputMode="decimal"
              autoComplete="off"
            />
          ))}
        </div>
        <Checkbox name="noMaximum" label={t('noMaximum')} hint={t('noMaximumHint')} />
        <div className="flex flex-wrap items-center gap-4">
          <Button>{fixed ? words('actions.save') : words('actions.add')}</Button>
          {fixed && (
            <Link to="." className="text-link" preventScrollReset>
              {words('actions.cancel')}
            </Link>
          )}
        </div>
      </FormFrame>
    </details>
  )
}
