import type { OfferView } from '#app/domain/quotes/quote-view.ts'
import { SubmitButton } from '../button.tsx'
import type { FormAnswer } from '../form/form-errors.ts'
import { FormFrame } from '../form/form-frame.tsx'
import { Textarea } from '../form/textarea.tsx'
import { useRemixForm } from '../form/use-remix-form.ts'
import { useText } from '../i18n/use-text.ts'
import { CommentInput, FigureInput } from './figure-input.tsx'
import { LineName, UnitPrice } from './line-name.tsx'

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
    <div className="table-scroll">
      <table className="table table-cards">
        <thead>
          <tr>
            <th>{t('product')}</th>
            <th className="num">{t('price')}</th>
            <th className="num">{t('quantity')}</th>
            <th className="num">{t('targetPrice')}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ position, sku, name, unitPrice, priceBase, quantity }) => (
            <tr key={position}>
              <td>
                <LineName sku={sku} name={name}>
                  <CommentInput
                    name={`comment-${position}`}
                    label={t('comment')}
                    defaultValue={null}
                  />
                  <label className="mt-1 flex items-center gap-2 text-small">
                    <input type="checkbox" name={`drop-${position}`} className="tick" />
                    {t('dropLine', { sku })}
                  </label>
                </LineName>
              </td>
              <td className="num" data-label={t('price')}>
                <UnitPrice amount={unitPrice} priceBase={priceBase} currency={currency} />
              </td>
              <td className="num" data-label={t('quantity')}>
                <FigureInput
                  name={`quantity-${position}`}
                  label={t('quantityOf', { sku })}
                  defaultValue={quantity}
                />
              </td>
              <td className="num" data-label={t('targetPrice')}>
                <FigureInput
                  name={`target-${position}`}
                  label={t('targetOf', { sku })}
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
