import { Link } from '@remix-run/react'
import type { PriceRowView } from '#app/domain/prices/price-list-view.ts'
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

/** When the form is used. */
const formSchema = () =>
  import('#app/domain/prices/price-row-form.ts').then(({ priceRowSchema }) => priceRowSchema)

type FormProps = { row: PriceRowView | null; currency: string; answer: FormAnswer | undefined }

/** One row of the list: added, or the chosen one changed. */
export function PriceRowForm({ row, currency, answer }: FormProps) {
  const t = useText('priceLists')
  const words = useText('words')
  const form = useRemixForm(formSchema, {
    answer,
    labels: {
      sku: t('sku'),
      unit: t('unit'),
      minimumQuantity: t('minimum'),
      unitPrice: t('price'),
      firstDay: t('firstDay'),
      lastDay: t('lastDay'),
    },
    defaultValues: {
      sku: row?.sku ?? '',
      unit: row?.unit ?? 'pc',
      minimumQuantity: row?.minimumQuantity ?? '1',
      unitPrice: row?.unitPrice ?? '',
      priceBase: String(row?.priceBase ?? 1),
      firstDay: row?.firstDay ?? '',
      lastDay: row?.lastDay ?? '',
    },
  })
  return (
    <FormFrame form={form} className="panel grid gap-3 p-4">
      <h2>{row ? t('editRow') : t('addRow')}</h2>
      <RefusalNotice refusal={answer?.refusal} />
      <input type="hidden" name="intent" value="save" />
      <input type="hidden" name="rowId" value={row?.id ?? ''} />
      <div className="grid items-start gap-3 sm:grid-cols-3 lg:grid-cols-4">
        <TextField name="sku" label={t('sku')} readOnly={row !== null} autoComplete="off" />
        <TextField name="unit" label={t('unit')} readOnly={row !== null} autoComplete="off" />
        <TextField
          name="minimumQuantity"
          label={t('minimum')}
          inputMode="decimal"
          autoComplete="off"
        />
        <TextField
          name="unitPrice"
          label={t('price')}
          inputMode="decimal"
          suffix={currency}
          autoComplete="off"
        />
        <Select
          name="priceBase"
          label={t('priceBase')}
          options={['1', '10', '100', '1000'].map((value) => ({ value, label: value }))}
        />
        <DateField name="firstDay" label={t('firstDay')} optional />
        <DateField name="lastDay" label={t('lastDay')} optional />
      </div>
      <div className="flex flex-wrap items-center gap-4">
        <SubmitButton kind="secondary">
          {row ? words('actions.save') : words('actions.add')}
        </SubmitButton>
        {row && (
          <Link to="." className="text-link">
            {words('actions.cancel')}
          </Link>
        )}
        <Checkbox name="confirmDearer" label={t('confirmDearer')} />
      </div>
    </FormFrame>
  )
}
