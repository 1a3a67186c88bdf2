import type { CheckoutView } from '#app/domain/orders/checkout-view.ts'
import { Checkbox } from '../form/checkbox.tsx'
import { DateField } from '../form/date-field.tsx'
import { RadioGroup } from '../form/radio-group.tsx'
import { Select } from '../form/select.tsx'
import { TextField } from '../form/text-field.tsx'
import { Textarea } from '../form/textarea.tsx'
import { useText } from '../i18n/use-text.ts'
import { addressLine } from './address-text.tsx'

/** What a buyer decides at checkout. */
export function CheckoutFields({ view }: { view: CheckoutView }) {
  const t = useText('checkout')
  const billing = view.addresses.filter(({ isBilling }) => isBilling)
  return (
    <>
      <RadioGroup
        name="shipToId"
        label={t('shipTo')}
        look="cards"
        options={view.addresses
          .filter(({ isShipping }) => isShipping)
          .map((address) => ({
            value: address.id,
            label: address.name,
            hint: addressLine(address),
          }))}
      />
      {billing.length > 0 && (
        <Select
          name="billToId"
          label={t('billTo')}
          options={billing.map((address) => ({
            value: address.id,
            label: `${address.name}, ${addressLine(address)}`,
          }))}
        />
      )}
      <TextField
        name="purchaseOrderNumber"
        label={t('purchaseOrderNumber')}
        hint={t('purchaseOrderHelp')}
        optional={!view.purchaseOrderNumberRequired}
        required={view.purchaseOrderNumberRequired}
        maxLength={100}
        autoComplete="off"
      />
      <DateField name="requestedOn" label={t('requestedOn')} optional min={view.today} />
      <Textarea name="note" label={t('note')} hint={t('noteHelp')} optional rows={3} />
      <Checkbox name="partialShipment" label={t('partialShipment')} />
    </>
  )
}
