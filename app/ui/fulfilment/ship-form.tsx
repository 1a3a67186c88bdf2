import type { OrderToPick } from '#app/domain/fulfilment/pick-list.ts'
import { SubmitButton } from '../button.tsx'
import type { FormAnswer } from '../form/form-errors.ts'
import { FormFrame } from '../form/form-frame.tsx'
import { Select } from '../form/select.tsx'
import { TextField } from '../form/text-field.tsx'
import { useRemixForm } from '../form/use-remix-form.ts'
import { useText } from '../i18n/use-text.ts'
import { PickTable } from './pick-table.tsx'

/** When the form is used. */
const formSchema = () =>
  import('#app/domain/fulfilment/shipment-form.ts').then(({ shipmentSchema }) => shipmentSchema)

type Props = { order: OrderToPick; idempotencyKey: string; answer: FormAnswer | null }

/** The pick list is the form: each line says where it lies and how much of it leaves now. */
export function ShipForm({ order, idempotencyKey, answer }: Props) {
  const t = useText('fulfilment')
  const form = useRemixForm(formSchema, {
    answer,
    labels: { carrier: t('carrier'), trackingNumber: t('trackingNumber') },
    defaultValues: Object.fromEntries(
      order.lines.map(({ position, allocated }) => [`quantity-${position}`, allocated]),
    ),
  })
  return (
    <FormFrame form={form}>
      <input type="hidden" name="idempotencyKey" value={idempotencyKey} />
      <PickTable lines={order.lines} />
      <div className="no-print grid gap-4 md:grid-cols-3">
        <TextField name="carrier" label={t('carrier')} autoComplete="off" list="carriers" />
        <datalist id="carriers">
          {['Fan Courier', 'Sameday', 'DPD', 'DHL', 'GLS', 'Cargus'].map((carrier) => (
            <option key={carrier} value={carrier} />
          ))}
        </datalist>
        <TextField name="trackingNumber" label={t('trackingNumber')} optional autoComplete="off" />
        {order.warehouses.length > 1 && (
          <Select
            name="warehouse"
            label={t('warehouse')}
            placeholder={t('anyWarehouse')}
            options={order.warehouses.map(({ code, name }) => ({ value: code, label: name }))}
          />
        )}
      </div>
      <div className="no-print">
        <SubmitButton>{t('ship')}</SubmitButton>
      </div>
    </FormFrame>
  )
}
