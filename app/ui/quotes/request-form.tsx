import type { CartLineView, CartView } from '#app/domain/carts/cart-view.ts'
import { Button, SubmitButton } from '../button.tsx'
import type { FormAnswer } from '../form/form-errors.ts'
import { FormFrame } from '../form/form-frame.tsx'
import { useRemixForm } from '../form/use-remix-form.ts'
import { Money } from '../format/money.tsx'
import { Quantity } from '../format/quantity.tsx'
import { useText } from '../i18n/use-text.ts'
import { LineName } from '../line-name.tsx'
import { RefusalNotice } from '../refusal-notice.tsx'
import { LineTable } from '../table/line-table.tsx'
import { Totals } from '../totals.tsx'
import { UnitPrice } from '../unit-price.tsx'
import { CommentInput, FigureInput } from './figure-input.tsx'
import { RequestFields } from './request-fields.tsx'

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
    <FormFrame form={form}>
      <div className="record">
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
          <RequestFields currency={currency} />
          <div className="flex flex-wrap gap-3">
            <SubmitButton name="intent" value="send">
              {t('sendRequest')}
            </SubmitButton>
            <Button name="intent" value="draft">
              {t('saveAsDraft')}
            </Button>
          </div>
        </aside>
      </div>
    </FormFrame>
  )
}

function RequestLines({ lines, currency }: { lines: readonly CartLineView[]; currency: string }) {
  const t = useText('quotes')
  return (
    <LineTable
      caption={t('asked')}
      rows={lines}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'product',
          header: t('product'),
          primary: true,
          cell: (line) => (
            <LineName sku={line.sku} name={nameOf(line)}>
              <CommentInput
                name={`comment-${line.id}`}
                label={t('comment')}
                defaultValue={line.note}
              />
            </LineName>
          ),
        },
        {
          key: 'quantity',
          header: t('quantity'),
          numeric: true,
          cell: ({ quantity, unitName }) => <Quantity value={quantity} unit={unitName} />,
        },
        {
          key: 'listPrice',
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
          key: 'targetPrice',
          header: t('targetPrice'),
          numeric: true,
          cell: ({ id, sku }) => (
            <FigureInput name={`target-${id}`} label={t('targetOf', { sku })} defaultValue={null} />
          ),
        },
      ]}
    />
  )
}

const nameOf = ({ name, variantName }: CartLineView) =>
  variantName ? `${name}, ${variantName}` : name
