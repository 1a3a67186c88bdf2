import type { CartLineView, CartView } from '#app/domain/carts/cart-view.ts'
import { SubmitButton } from '../button.tsx'
import { DateField } from '../form/date-field.tsx'
import type { FormAnswer } from '../form/form-errors.ts'
import { FormFrame } from '../form/form-frame.tsx'
import { NumberField } from '../form/number-field.tsx'
import { TextField } from '../form/text-field.tsx'
import { Textarea } from '../form/textarea.tsx'
import { useRemixForm } from '../form/use-remix-form.ts'
import { Money } from '../format/money.tsx'
import { Quantity } from '../format/quantity.tsx'
import { useText } from '../i18n/use-text.ts'
import { RefusalNotice } from '../refusal-notice.tsx'
import { Totals } from '../totals.tsx'
import { CommentInput, FigureInput } from './figure-input.tsx'
import { LineName, UnitPrice } from './line-name.tsx'

/** When the form is used. */
const formSchema = () =>
  import('#app/domain/quotes/quote-form.ts').then(({ requestQuoteSchema }) => requestQuoteSchema)

/** The cart as a request: a price hoped for and a comment per line, and a message. */
export function RequestForm({ cart, answer }: { cart: CartView; answer: FormAnswer | undefined }) {
  const t = useText('quotes')
  const { currency } = cart
  const targets = cart.lines.map(({ id, sku }) => [`target-${id}`, t('targetOf', { sku })])
  const form = useRemixForm(formSchema, {
    answer,
    defaultValues: {
      purchaseOrderNumber: cart.purchaseOrderNumber ?? '',
      requestedOn: cart.requestedOn ?? '',
      message: cart.note ?? '',
    },
    labels: { targetTotal: t('targetTotal'), ...Object.fromEntries(targets) },
  })
  return (
    <FormFrame form={form} className="record">
      <div className="grid gap-4">
        <RefusalNotice refusal={answer?.refusal} />
        <input type="hidden" name="cartVersion" value={cart.version} />
        <RequestLines lines={cart.lines} currency={currency} />
        <Totals
          rows={[
            {
              id: 'goods',
              label: t('goods'),
              value: <Money value={cart.totals.subtotal} />,
              strong: true,
            },
          ]}
        />
      </div>
      <aside className="grid gap-5">
        <Textarea name="message" label={t('message')} optional rows={5} />
        <NumberField name="targetTotal" label={t('targetTotal')} optional suffix={currency} />
        <TextField
          name="purchaseOrderNumber"
          label={t('purchaseOrderNumber')}
          optional
          autoComplete="off"
        />
        <DateField name="requestedOn" label={t('requestedOn')} optional />
        <SubmitButton>{t('sendRequest')}</SubmitButton>
      </aside>
    </FormFrame>
  )
}

function RequestLines({ lines, currency }: { lines: readonly CartLineView[]; currency: string }) {
  const t = useText('quotes')
  return (
    <div className="table-scroll">
      <table className="table table-cards">
        <thead>
          <tr>
            <th>{t('product')}</th>
            <th className="num">{t('quantity')}</th>
            <th className="num">{t('listPrice')}</th>
            <th className="num">{t('targetPrice')}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.id}>
              <td>
                <LineName sku={line.sku} name={nameOf(line)}>
                  <CommentInput
                    name={`comment-${line.id}`}
                    label={t('comment')}
                    defaultValue={line.note}
                  />
                </LineName>
              </td>
              <td className="num" data-label={t('quantity')}>
                <Quantity value={line.quantity} unit={line.unitName} />
              </td>
              <td className="num" data-label={t('listPrice')}>
                <UnitPrice
                  amount={line.price?.unitPrice ?? null}
                  priceBase={line.price?.priceBase ?? 1}
                  currency={currency}
                />
              </td>
              <td className="num" data-label={t('targetPrice')}>
                <FigureInput
                  name={`target-${line.id}`}
                  label={t('targetOf', { sku: line.sku })}
                  defaultValue={null}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

const nameOf = ({ name, variantName }: CartLineView) =>
  variantName ? `${name}, ${variantName}` : name
