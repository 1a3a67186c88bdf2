import type { AccountQuoteView, OfferView } from '#app/domain/quotes/quote-view.ts'
import { SubmitButton } from '../button.tsx'
import { Checkbox } from '../form/checkbox.tsx'
import { DateField } from '../form/date-field.tsx'
import type { FormAnswer } from '../form/form-errors.ts'
import { FormFrame } from '../form/form-frame.tsx'
import { Select } from '../form/select.tsx'
import { TextField } from '../form/text-field.tsx'
import { Textarea } from '../form/textarea.tsx'
import { useRemixForm } from '../form/use-remix-form.ts'
import { useText } from '../i18n/use-text.ts'

/** When the form is used. */
const formSchema = () =>
  import('#app/domain/quotes/quote-form.ts').then(({ acceptQuoteSchema }) => acceptQuoteSchema)

/** Takes exactly the version on the screen: its number and hash travel with the form. */
export function AcceptForm(props: {
  quote: AccountQuoteView
  offer: OfferView
  answer: FormAnswer | undefined
}) {
  const t = useText('quotes')
  const { quote, offer, answer } = props
  const form = useRemixForm(formSchema, {
    answer,
    defaultValues: {
      purchaseOrderNumber: quote.purchaseOrderNumber ?? '',
      requestedOn: quote.requestedOn ?? '',
    },
    labels: { purchaseOrderNumber: t('purchaseOrderNumber'), requestedOn: t('requestedOn') },
  })
  return (
    <section aria-label={t('acceptTitle', { version: offer.version })} className="panel p-5">
      <h2>{t('acceptTitle', { version: offer.version })}</h2>
      <p className="mt-1 mb-4 text-muted">
        {t('acceptHelp')} {t('freightNote')}
      </p>
      <FormFrame form={form}>
        <input type="hidden" name="intent" value="accept" />
        <input type="hidden" name="version" value={offer.version} />
        <input type="hidden" name="hash" value={offer.hash} />
        {offer.content.partialAllowed && <PartLines offer={offer} />}
        <div className="grid gap-5 sm:grid-cols-2">
          <Select
            name="shipToId"
            label={t('shipTo')}
            placeholder={t('defaultShipTo')}
            options={quote.shipTos.map(({ id, label }) => ({ value: id, label }))}
          />
          <TextField
            name="purchaseOrderNumber"
            label={t('purchaseOrderNumber')}
            optional
            autoComplete="off"
          />
          <DateField name="requestedOn" label={t('requestedOn')} optional />
          <Textarea name="note" label={t('note')} optional rows={2} />
        </div>
        <div>
          <SubmitButton>{t('accept')}</SubmitButton>
        </div>
      </FormFrame>
    </section>
  )
}

function PartLines({ offer }: { offer: OfferView }) {
  const t = useText('quotes')
  return (
    <fieldset className="grid gap-2">
      <legend className="mb-2 text-muted">{t('partHelp')}</legend>
      {offer.content.lines.map(({ position, sku, name }) => (
        <Checkbox
          key={position}
          name="line"
          value={String(position)}
          defaultChecked
          label={
            <>
              {name} <span className="text-quiet">{sku}</span>
            </>
          }
        />
      ))}
    </fieldset>
  )
}
