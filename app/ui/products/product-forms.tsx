import { Form } from '@remix-run/react'
import type { DeskProduct, DeskVariant } from '#app/domain/catalog/desk-product.ts'
import { Button } from '../button.tsx'
import { Select } from '../form/select.tsx'
import { TextField } from '../form/text-field.tsx'
import { useI18n } from '../i18n/i18n-context.tsx'
import { useText } from '../i18n/use-text.ts'

/** Name and state of a product. */
export function ProductForm({ product }: { product: DeskProduct }) {
  const t = useText('products')
  const words = useText('words')
  const { t: translate } = useI18n()
  const options = ['draft', 'active', 'discontinued'].map((value) => {
    return { value, label: translate(`states:product.${value}`) }
  })
  return (
    <Form method="post" className="panel grid items-end gap-3 p-4 sm:grid-cols-[1fr_12rem_auto]">
      <input type="hidden" name="intent" value="product" />
      <TextField
        name="name"
        label={t('name')}
        defaultValue={product.name}
        required
        maxLength={200}
      />
      <Select name="status" label={t('status')} defaultValue={product.status} options={options} />
      <Button kind="primary">{words('actions.save')}</Button>
    </Form>
  )
}

/** Cost and floor price of a variant, one form a currency. */
export function CostForm({ variant, currency }: { variant: DeskVariant; currency: string }) {
  const t = useText('products')
  const words = useText('words')
  const known = variant.costs.find((cost) => cost.currency === currency)
  return (
    <Form method="post" className="grid items-end gap-3 sm:grid-cols-[10rem_9rem_9rem_auto]">
      <input type="hidden" name="intent" value="cost" />
      <input type="hidden" name="sku" value={variant.sku} />
      <input type="hidden" name="currency" value={currency} />
      <p className="self-center font-medium">
        {variant.sku} <span className="unit">{currency}</span>
      </p>
      <TextField
        name="unitCost"
        label={t('unitCost')}
        defaultValue={known?.unitCost ?? ''}
        inputMode="decimal"
        autoComplete="off"
      />
      <TextField
        name="floorPrice"
        label={t('floorPrice')}
        defaultValue={known?.floorPrice ?? ''}
        inputMode="decimal"
        autoComplete="off"
      />
      <Button className="w-max">{words('actions.save')}</Button>
    </Form>
  )
}
