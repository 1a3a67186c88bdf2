import type { MoneyView } from '#pricing/money.ts'
import { SubmitButton } from '../button.tsx'
import { Checkbox } from '../form/checkbox.tsx'
import type { FormAnswer } from '../form/form-errors.ts'
import { FormFrame } from '../form/form-frame.tsx'
import { useRemixForm } from '../form/use-remix-form.ts'
import { Money } from '../format/money.tsx'
import { useText } from '../i18n/use-text.ts'
import { RefusalNotice } from '../refusal-notice.tsx'
import { type OpenItemRow, OpenItems } from './open-items.tsx'

/** When the form is used. */
const formSchema = () =>
  import('#app/domain/billing/payment-form.ts').then(
    ({ recordPaymentSchema }) => recordPaymentSchema,
  )

type Props = {
  typed: Readonly<Record<string, string>>
  preview: { items: readonly OpenItemRow[]; unapplied: MoneyView }
  idempotencyKey: string
  refusal: { code: string; parameters: Readonly<Record<string, string | number>> } | null
  answer: FormAnswer | null
}

const carried = ['company', 'currency', 'amount', 'reference', 'valueOn', 'method'] as const

/** What the payment would pay, amount by amount, for the clerk to change and confirm. */
export function PaymentAllocations({ typed, preview, idempotencyKey, refusal, answer }: Props) {
  const t = useText('payments')
  const form = useRemixForm(formSchema, {
    answer,
    defaultValues: Object.fromEntries(
      preview.items.map(({ invoice, suggested }) => [`allocate-${invoice}`, suggested]),
    ),
  })
  return (
    <section className="mt-6">
      <h2 className="mb-3">{t('allocation')}</h2>
      <FormFrame form={form}>
        <RefusalNotice refusal={refusal} />
        {carried.map((name) => (
          <input key={name} type="hidden" name={name} value={typed[name] ?? ''} />
        ))}
        <input type="hidden" name="idempotencyKey" value={idempotencyKey} />
        {preview.items.length > 0 ? (
          <OpenItems items={preview.items} />
        ) : (
          <p className="text-muted">{t('nothingOpen')}</p>
        )}
        <p>
          {t('leftOver')}: <Money value={preview.unapplied} />
        </p>
        {refusal?.code === 'payment_recorded_already' && (
          <Checkbox name="allowDuplicate" value="yes" label={t('anyway')} />
        )}
        <div>
          <SubmitButton>{t('record')}</SubmitButton>
        </div>
      </FormFrame>
    </section>
  )
}
