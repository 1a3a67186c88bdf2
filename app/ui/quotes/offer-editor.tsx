import { type FormEvent, useState } from 'react'
import type { OfferAuthor, OfferFiguresView } from '#app/domain/quotes/offer-figures.ts'
import type { DeskQuoteView } from '#app/domain/quotes/quote-view.ts'
import { Button, SubmitButton } from '../button.tsx'
import { Checkbox } from '../form/checkbox.tsx'
import { DateField } from '../form/date-field.tsx'
import { fieldsOf } from '../form/form-fields.ts'
import { FormFrame } from '../form/form-frame.tsx'
import { TextField } from '../form/text-field.tsx'
import { Textarea } from '../form/textarea.tsx'
import { useRemixForm } from '../form/use-remix-form.ts'
import { useText } from '../i18n/use-text.ts'
import { AddGoods, foundLabels } from './add-goods.tsx'
import type { DraftAnswer } from './draft-answer.ts'
import { EnterButton } from './enter-button.tsx'
import { OfferGrid } from './offer-grid.tsx'
import { OfferSummary } from './offer-summary.tsx'

/** When the form is used. */
const formSchema = () =>
  import('#app/domain/quotes/quote-form.ts').then(({ offerSchema }) => offerSchema)

/** The function that the server decides with. */
async function figuresOf(quote: DeskQuoteView, author: OfferAuthor, form: FormData) {
  const [schema, { typedFigures }] = await Promise.all([
    formSchema(),
    import('#app/domain/quotes/offer-figures.ts'),
  ])
  const parsed = schema.safeParse(fieldsOf(form))
  return parsed.success ? typedFigures(quote, author, parsed.data) : null
}

type EditorProps = {
  quote: DeskQuoteView
  author: OfferAuthor
  /** As the fields start. */
  start: OfferFiguresView
  answer: DraftAnswer | undefined
}

/** The rep's draft: every figure follows what is typed. */
export function OfferEditor({ quote, author, start, answer }: EditorProps) {
  const t = useText('quotes')
  const { draft } = quote
  const [figures, setFigures] = useState(start)
  const form = useRemixForm(formSchema, {
    answer,
    labels: useLabels(quote, answer),
    defaultValues: {
      comment: draft.comment ?? '',
      discountPercent: draft.discountPercent === '0' ? '' : draft.discountPercent,
      validOn: draft.validOn ?? '',
      holdOn: draft.holdOn ?? '',
      // A box that came back without its tick is not ticked.
      partialAllowed: answer?.values ? undefined : draft.partialAllowed,
    },
  })
  // While the figures cannot be worked out, those before stand.
  function follow({ currentTarget }: FormEvent<HTMLFormElement>) {
    figuresOf(quote, author, new FormData(currentTarget))
      .then((found) => found && setFigures(found))
      .catch(() => null)
  }
  return (
    <FormFrame form={form} onInput={follow} className="grid gap-5">
      <EnterButton />
      {quote.lines.length > 0 && <OfferGrid quote={quote} figures={figures} editable />}
      <AddGoods found={answer?.found} currency={quote.currency} />
      {isAgainstRules(answer) && (
        <TextField
          name="overrideReason"
          label={t('overrideReason')}
          hint={t('overrideHelp')}
          optional
          className="max-w-form"
        />
      )}
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
        <OfferSummary figures={figures} currency={quote.currency} limit={author.limitPercent} />
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

function useLabels(
  { lines }: DeskQuoteView,
  answer: DraftAnswer | undefined,
): Record<string, string> {
  const t = useText('quotes')
  const ofLines = lines.flatMap(({ position, sku }) => [
    [`quantity-${position}`, t('quantityOf', { sku })],
    [`price-${position}`, t('priceOf', { sku })],
    [`discount-${position}`, t('discountOf', { sku })],
  ])
  const own = { discountPercent: t('headerPercent'), validOn: t('validOn'), holdOn: t('holdOn') }
  return { ...own, ...Object.fromEntries(ofLines), ...foundLabels(t, answer?.found?.items) }
}

/** Quantities that only a reason lets pass; it stays once it was asked for. */
function isAgainstRules(answer: DraftAnswer | undefined): boolean {
  const messages = Object.values(answer?.errors?.fieldErrors ?? {}).flat()
  const isBroken = messages.some((message) => message.startsWith('refusals:quantity-'))
  return isBroken || Boolean(answer?.values?.overrideReason)
}
