import { decimalChoices, importKinds, mappingChoices } from '#app/domain/imports/mapping-choices.ts'
import { SubmitButton } from '../button.tsx'
import type { FormAnswer } from '../form/form-errors.ts'
import { FormFrame } from '../form/form-frame.tsx'
import { Select } from '../form/select.tsx'
import { TextField } from '../form/text-field.tsx'
import { useRemixForm } from '../form/use-remix-form.ts'
import { useText } from '../i18n/use-text.ts'

/** When the form is used. */
const formSchema = () =>
  import('#app/domain/imports/import-form.ts').then(({ uploadSchema }) => uploadSchema)

type Chosen = {
  kind: (typeof importKinds)[number]
  mapping: (typeof mappingChoices)[number]
}

/** What the file holds, how its columns are named, and the file; joined files go along with it, the main one first. */
export function UploadForm({ answer, chosen }: { answer: FormAnswer | undefined; chosen: Chosen }) {
  const t = useText('imports')
  const labels = {
    kind: t('kind'),
    mapping: t('mapping'),
    files: t('files'),
    mappingFile: t('mappingFile'),
    decimal: t('decimal'),
  }
  const form = useRemixForm(formSchema, {
    answer,
    labels,
    defaultValues: { ...chosen, decimal: '' },
  })
  return (
    <FormFrame
      form={form}
      encType="multipart/form-data"
      className="upload-form panel grid gap-4 p-4"
    >
      <h2 className="text-lead font-semibold">{t('newImport')}</h2>
      <Select
        name="kind"
        label={labels.kind}
        options={importKinds.map((kind) => ({ value: kind, label: t(`kinds.${kind}`) }))}
      />
      <TextField
        type="file"
        name="files"
        multiple
        label={labels.files}
        hint={t('filesHint')}
        accept=".csv,.gz,.txt,.tsv"
      />
      <Select
        name="mapping"
        label={labels.mapping}
        hint={t('mappingHint')}
        options={mappingChoices.map((choice) => ({
          value: choice,
          label: t(`mappings.${choice}`),
        }))}
      />
      <TextField
        type="file"
        name="mappingFile"
        label={labels.mappingFile}
        accept=".json"
        className="own-mapping"
      />
      <Select
        name="decimal"
        label={labels.decimal}
        options={decimalChoices.map(({ value, name }) => ({ value, label: t(`decimals.${name}`) }))}
      />
      <SubmitButton>{t('check')}</SubmitButton>
      <p className="text-small text-quiet">{t('checkHint')}</p>
    </FormFrame>
  )
}
