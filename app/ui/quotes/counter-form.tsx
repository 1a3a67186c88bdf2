import type { OfferView } from '#app/domain/quotes/quote-view.ts'
import { SubmitButton } from '../button.tsx'
import type { FormAnswer } from '../form/form-errors.ts'
import { FormFrame } from '../form/form-frame.tsx'
import { Textarea } from '../form/textarea.tsx'
import { useRemixForm } from '../form/use-remix-form.ts'
import { useText } from '../i18n/use-text.ts'
import { LineName } from '../line-name.tsx'
import { LineTable } from '../table/line-table.tsx'
import { UnitPrice } from '../unit-price.tsx'
import { CommentInput, FigureInput } from './figure-input.tsx'

/** When the form is used. */
const formSchema = () =>
  import('#app/domain/quotes/quote-form.ts').then(({ counterSchema }) => counterSchema)

/** The buyer's own offer in answer: other quantities, lines left out, prices hoped for. */
export function CounterForm(props: { offer: OfferView; answer: FormAnswer | undefined }) {
  const t = useText('quotes')
  const { answer, offer } = props
  const labels = offer.content.lines.flatMap(({ position, sku }) => [
    [`quantity-${position}`, t('quantityOf', { sku })],
    [`target-${position}`, t('targetOf', { sku })],
  ])
  const form = useRemixForm(formSchema, { answer, labels: Object.fromEntries(labels) })
  return (
    <details className="panel p-5" open={answer?.errors !== undefined}>
      <summary className="font-semibold">{t('counter')}</summary>
      <p className="mt-1 mb-4 text-muted">{t('counterHelp')}</p>
      <FormFrame form={form}>
        <input type="hidden" name="intent" value="counter" />
        <CounterLines offer={offer} />
        <Textarea name="message" label={t('message')} optional rows={3} />
        <div>
          <SubmitButton kind="secondary">{t('sendCounter')}</SubmitButton>
        </div>
      </FormFrame>
    </details>
  )
}

function CounterLines({ offer }: { offer: OfferView }) {
  const t = useText('quotes')
  const { lines, currency } = offer.content
  return (
    <LineTable
      caption={t('counter')}
      rows={lines}
      rowKey={({ position }) => position}
      columns={[
        {
          key: 'product',
          header: t('product'),
          primary: true,
          cell: (line) => <CounterLine {...line} />,
        },
        {
          key: 'price',
          header: t('price'),
          numeric: true,
          card: 'figure',
          cell: ({ unitPrice, priceBase }) => (
            <UnitPrice amount={unitPrice} {...{ priceBase, currency }} />
          ),
        },
        {
          key: 'quantity',
          header: t('quantity'),
          numeric: true,
          cell: ({ position, sku, quantity }) => (
            <FigureInput
              name={`quantity-${position}`}
              label={t('quantityOf', { sku })}
              defaultValue={quantity}
            />
          ),
        },
        {
          key: 'targetPrice',
          header: t('targetPrice'),
          numeric: true,
          cell: ({ position, sku }) => (
            <FigureInput
              name={`target-${position}`}
              label={t('targetOf', { sku })}
              defaultValue={null}
            />
          ),
        },
      ]}
    />
  )
}

function CounterLine({ position, sku, name }: { position: number; sku: string; name: string }) {
  const t = useText('quotes')
  return (
    <LineName sku={sku} name={name}>
      <CommentInput name={`comment-${position}`} label={t('comment')} defaultValue={null} />
      <label className="mt-1 flex items-center gap-2 text-small font-normal">
        <input type="checkbox" name={`drop-${position}`} className="tick" />
        {t('dropLine', { sku })}
      </label>
    </LineName>
  )
}
