import { webhookTopics } from '#app/jobs/webhooks/webhook-topics.ts'
import type { WebhookView } from '#app/jobs/webhooks/webhook-view.ts'
import { SubmitButton } from '../button.tsx'
import { Checkbox } from '../form/checkbox.tsx'
import type { FormAnswer } from '../form/form-errors.ts'
import { FormFrame } from '../form/form-frame.tsx'
import { TextField } from '../form/text-field.tsx'
import { useRemixForm } from '../form/use-remix-form.ts'
import { useText } from '../i18n/use-text.ts'

/** When the form is used. */
const formSchema = () =>
  import('#app/jobs/webhooks/webhook-form.ts').then(({ webhookSchema }) => webhookSchema)

type WebhookFormProps = { endpoint?: WebhookView; answer: FormAnswer | undefined }

/** A new endpoint, or the one that is given. */
export function WebhookForm({ endpoint, answer }: WebhookFormProps) {
  const t = useText('webhooks')
  const labels = { url: t('url'), description: t('description'), order: t('topics') }
  const on = (ticked: boolean) => (ticked ? 'on' : undefined)
  const defaultValues = {
    url: endpoint?.url ?? '',
    description: endpoint?.description ?? '',
    active: on(endpoint?.active ?? true),
    ...Object.fromEntries(
      webhookTopics.map((topic) => [topic, on(endpoint?.topics.includes(topic) ?? true)]),
    ),
  }
  const form = useRemixForm(formSchema, { answer, labels, defaultValues })
  return (
    <FormFrame form={form} className="grid max-w-3xl gap-5">
      <input type="hidden" name="intent" value="save" />
      <TextField name="url" type="url" label={labels.url} hint={t('urlHint')} required />
      <TextField name="description" label={labels.description} optional />
      <fieldset className="grid gap-2">
        <legend className="mb-2 font-medium">{t('topics')}</legend>
        {webhookTopics.map((topic) => (
          <Checkbox key={topic} name={topic} label={t(`topic.${topic}`)} />
        ))}
      </fieldset>
      <Checkbox name="active" label={t('active')} />
      <div>
        <SubmitButton kind={endpoint ? 'primary' : 'secondary'}>{t('save')}</SubmitButton>
      </div>
    </FormFrame>
  )
}
