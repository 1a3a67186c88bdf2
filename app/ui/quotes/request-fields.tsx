import { DateField } from '../form/date-field.tsx'
import { NumberField } from '../form/number-field.tsx'
import { TextField } from '../form/text-field.tsx'
import { Textarea } from '../form/textarea.tsx'
import { useText } from '../i18n/use-text.ts'

/** What a request says as a whole, beside its lines. */
export function RequestFields({ currency }: { currency: string }) {
  const t = useText('quotes')
  return (
    <>
      <Textarea name="message" label={t('message')} optional rows={5} />
      <NumberField name="targetTotal" label={t('targetTotal')} optional suffix={currency} />
      <TextField
        name="purchaseOrderNumber"
        label={t('purchaseOrderNumber')}
        optional
        autoComplete="off"
      />
      <DateField name="requestedOn" label={t('requestedOn')} optional />
    </>
  )
}
