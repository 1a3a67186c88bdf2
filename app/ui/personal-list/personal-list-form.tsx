import { personalListFormats } from '#app/domain/prices/personal-list.ts'
import { SubmitButton } from '../button.tsx'
import type { FormAnswer } from '../form/form-errors.ts'
import { FormFrame } from '../form/form-frame.tsx'
import { RadioGroup } from '../form/radio-group.tsx'
import { Select } from '../form/select.tsx'
import { useRemixForm } from '../form/use-remix-form.ts'
import { useText } from '../i18n/use-text.ts'

/** When the form is used. */
const formSchema = () =>
  import('#app/domain/prices/personal-list-form.ts').then(
    ({ personalListSchema }) => personalListSchema,
  )

type Props = {
  categories: readonly { slug: string; name: string }[]
  locale: string
  answer: FormAnswer | undefined
}

export function PersonalListForm({ categories, locale, answer }: Props) {
  const t = useText('personalList')
  const labels = { format: t('format'), category: t('category'), language: t('language') }
  const form = useRemixForm(formSchema, {
    answer,
    labels,
    defaultValues: { format: 'xlsx', category: '', language: locale },
  })
  return (
    <FormFrame form={form} className="panel grid gap-4 p-4">
      <RadioGroup
        name="format"
        label={labels.format}
        options={personalListFormats.map((value) => ({
          value,
          label: t(`formats.${value}`),
          hint: t(`formatHints.${value}`),
        }))}
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <Select
          name="category"
          label={labels.category}
          options={[
            { value: '', label: t('wholeCatalog') },
            ...categories.map(({ slug, name }) => ({ value: slug, label: name })),
          ]}
        />
        <Select
          name="language"
          label={labels.language}
          options={(['en', 'ro'] as const).map((value) => ({
            value,
            label: t(`languages.${value}`),
          }))}
        />
      </div>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <SubmitButton>{t('make')}</SubmitButton>
        <p className="text-small text-quiet">{t('makeHint')}</p>
      </div>
    </FormFrame>
  )
}
