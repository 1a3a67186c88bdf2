import { aggregations, breakModes } from '#app/domain/prices/price-list-choices.ts'
import type { PriceListHead } from '#app/domain/prices/price-list-view.ts'
import { SubmitButton } from '../button.tsx'
import { Checkbox } from '../form/checkbox.tsx'
import { DateField } from '../form/date-field.tsx'
import type { FormAnswer } from '../form/form-errors.ts'
import { FormFrame } from '../form/form-frame.tsx'
import { Select } from '../form/select.tsx'
import { TextField } from '../form/text-field.tsx'
import { useRemixForm } from '../form/use-remix-form.ts'
import { useText } from '../i18n/use-text.ts'
import { RefusalNotice } from '../refusal-notice.tsx'

const formSchema = () =>
  import('#app/domain/prices/price-list-form.ts').then(({ listFieldsSchema }) => listFieldsSchema)

type SettingsProps = {
  head: PriceListHead
  mixGroups: readonly { code: string; name: string }[]
  answer: FormAnswer | undefined
}

/** The list's own fields: its name, window and how its breaks are counted. */
export function PriceListSettings({ head, mixGroups, answer }: SettingsProps) {
  const t = useText('priceLists')
  const words = useText('words')
  const { fields, firstDay, lastDay, isBase } = head
  const form = useRemixForm(formSchema, {
    answer,
    labels: {
      name: t('name'),
      firstDay: t('firstDay'),
      lastDay: t('lastDay'),
      priority: t('priority'),
      mode: t('mode'),
      aggregation: t('aggregation'),
      mixGroup: t('mixGroup'),
      mergeAllowed: t('merge'),
      exclusive: t('exclusive'),
      overallPercent: t('percent'),
    },
    defaultValues: {
      ...{ name: fields.name, firstDay: firstDay ?? '', lastDay: lastDay ?? '' },
      ...{ priority: String(fields.priority), mode: fields.mode, aggregation: fields.aggregation },
      ...{ mixGroup: fields.mixGroup ?? '', overallPercent: fields.overallPercent ?? '' },
      ...{ mergeAllowed: fields.mergeAllowed, exclusive: fields.exclusive },
    },
  })
  return (
    <FormFrame form={form} className="panel grid gap-5 p-5">
      <h2>{t('settings')}</h2>
      <RefusalNotice refusal={answer?.refusal} />
      <input type="hidden" name="intent" value="fields" />
      <input type="hidden" name="seen" value={JSON.stringify(fields)} />
      <TextField name="name" label={t('name')} autoComplete="off" required />
      <div className="grid items-start gap-5 sm:grid-cols-2">
        <DateField name="firstDay" label={t('firstDay')} hint={t('firstDayHint')} optional />
        <DateField name="lastDay" label={t('lastDay')} hint={t('lastDayHint')} optional />
      </div>
      <CountingFields mixGroups={mixGroups} />
      <div className="grid items-start gap-5 sm:grid-cols-2">
        <TextField
          name="overallPercent"
          label={t('percent')}
          hint={isBase ? t('percentNotInBase') : t('percentHint')}
          inputMode="decimal"
          suffix="%"
          autoComplete="off"
          optional
        />
        <TextField
          name="priority"
          label={t('priority')}
          hint={t('priorityHint')}
          inputMode="numeric"
          autoComplete="off"
        />
      </div>
      <Checkbox name="exclusive" label={t('exclusive')} hint={t('exclusiveHint')} />
      <Checkbox name="mergeAllowed" label={t('merge')} hint={t('mergeHint')} />
      <div>
        <SubmitButton>{words('actions.save')}</SubmitButton>
      </div>
    </FormFrame>
  )
}

function CountingFields({ mixGroups }: Pick<SettingsProps, 'mixGroups'>) {
  const t = useText('priceLists')
  return (
    <div className="grid items-start gap-5 sm:grid-cols-2">
      <Select
        name="mode"
        label={t('mode')}
        options={breakModes.map((value) => ({ value, label: t(`modes.${value}`) }))}
      />
      <Select
        name="aggregation"
        label={t('aggregation')}
        options={aggregations.map((value) => ({ value, label: t(`aggregations.${value}`) }))}
      />
      {mixGroups.length > 0 && (
        <Select
          name="mixGroup"
          label={t('mixGroup')}
          hint={t('mixGroupHint')}
          options={mixGroups.map(({ code, name }) => ({ value: code, label: name }))}
          placeholder
          optional
        />
      )}
    </div>
  )
}
