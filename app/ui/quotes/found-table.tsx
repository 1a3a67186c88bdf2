import type { FoundItem } from '#app/domain/quotes/found-goods.ts'
import { FieldError } from '../form/field.tsx'
import { useField } from '../form/form-context.ts'
import { formatQuantity } from '../format/format-number.ts'
import { useFormattingLocale } from '../i18n/i18n-context.tsx'
import { useText } from '../i18n/use-text.ts'
import { LineName } from '../line-name.tsx'
import { LineTable } from '../table/line-table.tsx'
import { UnitPrice } from '../unit-price.tsx'
import { FigureInput } from './figure-input.tsx'

/** Where the quantity of something that was found is typed. */
export const fieldOf = ({ variantId, unit }: FoundItem) => `add-${variantId}-${unit}`

/** What was found, a row a unit: its price and rules, and a quantity to add. */
export function FoundTable({ items, currency }: { items: readonly FoundItem[]; currency: string }) {
  const t = useText('quotes')
  return (
    <LineTable
      caption={t('found')}
      rows={items}
      rowKey={fieldOf}
      columns={[
        {
          key: 'product',
          header: t('product'),
          primary: true,
          cell: ({ sku, name, isHidden }) => (
            <LineName sku={sku} name={name} beside={isHidden && t('hiddenGoods')} />
          ),
        },
        { key: 'unit', header: t('unit'), cell: (item) => <UnitAndRule {...item} /> },
        {
          key: 'price',
          header: t('listPrice'),
          numeric: true,
          cell: ({ price }) => (
            <UnitPrice
              amount={price?.unitPrice ?? null}
              priceBase={price?.priceBase ?? 1}
              currency={currency}
            />
          ),
        },
        {
          key: 'quantity',
          header: t('quantity'),
          numeric: true,
          cell: (item) => <AddedQuantity {...item} />,
        },
      ]}
    />
  )
}

/** A unit, and what may be ordered in it where that is not simply any number. */
function UnitAndRule({ unitName, rule: { minimum, maximum, increment } }: FoundItem) {
  const t = useText('quotes')
  const locale = useFormattingLocale()
  const shown = (quantity: string) => formatQuantity(locale, quantity)
  const rules = [
    ...(minimum === increment ? [] : [t('fromQuantity', { quantity: shown(minimum) })]),
    ...(increment === '1' ? [] : [t('inSteps', { quantity: shown(increment) })]),
    ...(maximum === null ? [] : [t('atMost', { quantity: shown(maximum) })]),
  ]
  return (
    <>
      {unitName}
      {rules.length > 0 && <span className="block text-small text-quiet">{rules.join(' · ')}</span>}
    </>
  )
}

function AddedQuantity(item: FoundItem) {
  const t = useText('quotes')
  const name = fieldOf(item)
  const { error, errorId } = useField({ name })
  const label = t('addOf', { sku: item.sku, unit: item.unitName })
  return (
    <div className="grid justify-items-end gap-1">
      <FigureInput name={name} label={label} defaultValue={null} />
      <FieldError id={errorId} error={error} />
    </div>
  )
}
