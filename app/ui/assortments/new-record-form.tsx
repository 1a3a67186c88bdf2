import { SubmitButton } from '../button.tsx'
import { answerAtFields } from '../form/answer-of-form.ts'
import type { FormAnswer } from '../form/form-errors.ts'
import { FormFrame } from '../form/form-frame.tsx'
import { TextField } from '../form/text-field.tsx'
import type { FormSchema } from '../form/use-form-control.ts'
import { useRemixForm } from '../form/use-remix-form.ts'
import { useText } from '../i18n/use-text.ts'
import { RefusalNotice } from '../refusal-notice.tsx'

type NewRecordProps = { schema: FormSchema; answer: FormAnswer | undefined }

const fieldOf = {
  'catalog-code-taken': 'code',
  'segment-code-taken': 'code',
  'mix-group-code-taken': 'code',
}

/** Code and name: what a catalog, a segment or a mix group begins with. */
export function NewRecordForm({ schema, answer }: NewRecordProps) {
  const t = useText('assortments')
  const words = useText('words')
  const own = answerAtFields(answer, fieldOf)
  const form = useRemixForm(schema, {
    answer: own,
    labels: { code: t('code'), name: t('name') },
  })
  return (
    <FormFrame form={form} className="grid max-w-form gap-5">
      <RefusalNotice refusal={own?.refusal} />
      <TextField name="name" label={t('name')} required maxLength={120} />
      <TextField name="code" label={t('code')} hint={t('codeHint')} required maxLength={40} />
      <div>
        <SubmitButton>{words('actions.create')}</SubmitButton>
      </div>
    </FormFrame>
  )
}
