import { type FormEvent, useState } from 'react'
import { type OfferForm, offerSchema } from '#app/domain/quotes/quote-form.ts'
import type { DeskQuoteView } from '#app/domain/quotes/quote-view.ts'
import { Button, SubmitButton } from '../button.tsx'
import { Checkbox } from '../form/checkbox.tsx'
import { DateField } from '../form/date-field.tsx'
import type { FormAnswer } from '../form/form-errors.ts'
import { fieldsOf } from '../form/form-fields.ts'
import { FormFrame } from '../form/form-frame.tsx'
import { TextField } from '../form/text-field.tsx'
import { Textarea } from '../form/textarea.tsx'
import { useRemixForm } from '../form/use-remix-form.ts'
import { useText } from '../i18n/use-text.ts'
import { liveFigures } from './live-figures.ts'
import { OfferGrid } from './offer-grid.tsx'
import { type AuthorView, OfferSummary } from './offer-summary.tsx'

type EditorProps = { quote: DeskQuoteView; author: AuthorView; answer: FormAnswer | undefined }

/** The rep's draft: every figure follows what is typed, by the function that the server decides with. */
export function OfferEditor({ quote, author, answer }: EditorProps) {
  const t = useText('quotes')
  const { draft } = quote
  const [offer, setOffer] = useState<OfferForm | null>(null)
  const figures = liveFigures(withDefaults(quote), offer)
  const form = useRemixForm(offerSchema, {
    answer,
    labels: useLabels(quote),
    defaultValues: {
      comment: draft.comment ?? '',
      discountPercent: draft.discountPercent === '0' ? '' : draft.discountPercent,
      validOn: draft.validOn ?? '',
      holdOn: draft.holdOn ?? '',
      partialAllowed: draft.partialAllowed,
    },
  })
  function follow({ currentTarget }: FormEvent<HTMLFormElement>) {
    const parsed = offerSchema.safeParse(fieldsOf(new FormData(currentTarget)))
    if (parsed.success) setOffer(parsed.data)
  }
  return (
    <FormFrame form={form} onInput={follow} className="grid gap-5">
      <OfferGrid quote={quote} figures={figures} editable />
      <div className="grid gap-6 lg:grid-cols-2">
        <div className="grid content-start gap-5">
          <div className="grid gap-5 sm:grid-cols-2">
            <TextField
              name="discountPercent"
              label={t('headerPercent')}
              optional
              inputMode="decimal"
              autoComplete="off"
            />
            <DateField name="validOn" label={t('validOn')} />
            <DateField name="holdOn" label={t('holdOn')} optional />
          </div>
          <Checkbox name="partialAllowed" label={t('partialAllowed')} />
          <Textarea name="comment" label={t('commentToBuyer')} optional rows={3} />
        </div>
        <OfferSummary figures={figures} currency={quote.currency} author={author} />
      </div>
      <div className="flex flex-wrap gap-3">
        <SubmitButton name="intent" value="send">
          {t('send')}
        </SubmitButton>
        <Button name="intent" value="save">
          {t('save')}
        </Button>
      </div>
    </FormFrame>
  )
}

/** An unpriced line starts at its list price, as its field does. */
function withDefaults(quote: DeskQuoteView): DeskQuoteView {
  const lines = quote.lines.map((line) => ({
    ...line,
    unitPrice: line.unitPrice ?? line.listPrice,
  }))
  return { ...quote, lines }
}

function useLabels({ lines }: DeskQuoteView): Record<string, string> {
  const t = useText('quotes')
  const ofLines = lines.flatMap(({ position, sku }) => [
    [`quantity-${position}`, t('quantityOf', { sku })],
    [`price-${position}`, t('priceOf', { sku })],
    [`discount-${position}`, t('discountOf', { sku })],
  ])
  const own = { discountPercent: t('headerPercent'), validOn: t('validOn'), holdOn: t('holdOn') }
  return { ...own, ...Object.fromEntries(ofLines) }
}
