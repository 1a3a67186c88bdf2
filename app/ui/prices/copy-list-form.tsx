import { SubmitButton } from '../button.tsx'
import { Checkbox } from '../form/checkbox.tsx'
import type { FormAnswer } from '../form/form-errors.ts'
import { FormFrame } from '../form/form-frame.tsx'
import { TextField } from '../form/text-field.tsx'
import { useRemixForm } from '../form/use-remix-form.ts'
import { useText } from '../i18n/use-text.ts'
import { RefusalNotice } from '../refusal-notice.tsx'

const formSchema = () =>
  import('#app/domain/prices/price-list-form.ts').then((forms) => forms.copyPriceListSchema)

type CopyProps = { name: string; replaces: boolean; answer: FormAnswer | undefined }

/** A draft with everything the list has; for its place, or for another audience. */
export function CopyListForm({ name, replaces, answer }: CopyProps) {
  const t = useText('priceLists')
  const form = useRemixForm(formSchema, {
    answer,
    labels: { code: t('code'), name: t('name') },
    defaultValues: { name, replaces },
  })
  return (
    <FormFrame form={form} className="grid max-w-2xl gap-5">
      <h2>{t('copyTitle')}</h2>
      <RefusalNotice refusal={answer?.refusal} />
      <TextField name="code" label={t('code')} hint={t('codeHint')} autoComplete="off" required />
      <TextField name="name" label={t('name')} autoComplete="off" required />
      <Checkbox name="replaces" label={t('replacesThis')} hint={t('replacesThisHint')} />
      <div>
        <SubmitButton>{t('makeDraft')}</SubmitButton>
      </div>
    </FormFrame>
  )
}
