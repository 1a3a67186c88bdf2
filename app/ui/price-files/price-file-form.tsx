import { SubmitButton } from '../button.tsx'
import { Checkbox } from '../form/checkbox.tsx'
import type { FormAnswer } from '../form/form-errors.ts'
import { FormFrame } from '../form/form-frame.tsx'
import { RadioGroup } from '../form/radio-group.tsx'
import { TextField } from '../form/text-field.tsx'
import { useRemixForm } from '../form/use-remix-form.ts'
import { useText } from '../i18n/use-text.ts'

/** When the form is used. */
const formSchema = () =>
  import('#app/domain/imports/price-file-form.ts').then(({ priceFileSchema }) => priceFileSchema)

/** The file, and what happens to the rows that it does not name. */
export function PriceFileForm({ answer }: { answer: FormAnswer | undefined }) {
  const t = useText('priceFiles')
  const labels = { file: t('file'), rest: t('rest'), confirmDearer: t('confirmDearer') }
  const form = useRemixForm(formSchema, { answer, labels, defaultValues: { rest: 'remove' } })
  return (
    <FormFrame form={form} encType="multipart/form-data" className="panel grid gap-4 p-4">
      <h2 className="text-lead font-semibold">{t('import')}</h2>
      <TextField
        type="file"
        name="file"
        label={labels.file}
        hint={t('fileHint')}
        accept=".csv,.txt,.tsv,.xlsx"
      />
      <RadioGroup
        name="rest"
        label={labels.rest}
        options={[
          { value: 'remove', label: t('restRemove'), hint: t('restRemoveHint') },
          { value: 'keep', label: t('restKeep'), hint: t('restKeepHint') },
        ]}
      />
      <Checkbox name="confirmDearer" label={labels.confirmDearer} />
      <SubmitButton>{t('compare')}</SubmitButton>
      <p className="text-small text-quiet">{t('compareHint')}</p>
    </FormFrame>
  )
}
