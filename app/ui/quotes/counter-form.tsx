import type { OfferView } from '#app/domain/quotes/quote-view.ts'
import { SubmitButton } from '../button.tsx'
import type { FormAnswer } from '../form/form-errors.ts'
import { FormFrame } from '../form/form-frame.tsx'
import { Textarea } from '../form/textarea.tsx'
import { useRemixForm } from '../form/use-remix-form.ts'
import { useText } from '../i18n/use-text.ts'
import { LineTable } from '../table/line-table.tsx'
import { UnitPrice } from '../unit-price.tsx'
import { type Wish, wishColumns, wishLabels } from './wish-columns.tsx'

/** When the form is used. */
const formSchema = () =>
  import('#app/domain/quotes/quote-form.ts').then(({ counterSchema }) => counterSchema)

/** The buyer's own offer in answer: other quantities, lines left out, prices hoped for. */
export function CounterForm(props: { offer: OfferView; answer: FormAnswer | undefined }) {
  const t = useText('quotes')
  const { answer, offer } = props
  const form = useRemixForm(formSchema, { answer, labels: wishLabels(t, offer.content.lines) })
  return (
    <details className="panel p-5" open={answer !== undefined}>
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

type CounteredLine = Wish & Pick<OfferView['content']['lines'][number], 'unitPrice' | 'priceBase'>

function CounterLines({ offer }: { offer: OfferView }) {
  const t = useText('quotes')
  const { lines, currency } = offer.content
  return (
    <LineTable
      caption={t('counter')}
      rows={lines.map((line) => ({ ...line, targetPrice: null, comment: null }))}
      rowKey={({ position }) => position}
      columns={wishColumns<CounteredLine>(t, {
        key: 'price',
        header: t('price'),
        numeric: true,
        card: 'figure',
        cell: ({ unitPrice, priceBase }) => (
          <UnitPrice amount={unitPrice} {...{ priceBase, currency }} />
        ),
      })}
    />
  )
}
