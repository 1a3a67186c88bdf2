import type { AccountQuoteView, AskedLineView } from '#app/domain/quotes/quote-view.ts'
import { Button, SubmitButton } from '../button.tsx'
import type { FormAnswer } from '../form/form-errors.ts'
import { FormFrame } from '../form/form-frame.tsx'
import { useRemixForm } from '../form/use-remix-form.ts'
import { useText } from '../i18n/use-text.ts'
import { LineName } from '../line-name.tsx'
import { LineTable } from '../table/line-table.tsx'
import { UnitPrice } from '../unit-price.tsx'
import { CommentInput, FigureInput } from './figure-input.tsx'
import { RequestFields } from './request-fields.tsx'

/** When the form is used. */
const formSchema = () =>
  import('#app/domain/quotes/quote-form.ts').then(({ draftSchema }) => draftSchema)

type FormProps = { quote: AccountQuoteView; answer: FormAnswer | undefined }

/** Quantities, prices hoped for and comments of a draft; sending saves first. */
export function DraftForm({ quote, answer }: FormProps) {
  const t = useText('quotes')
  const { asked, currency, message, targetTotal, purchaseOrderNumber, requestedOn } = quote
  const labels = asked.flatMap(({ position, sku }) => [
    [`quantity-${position}`, t('quantityOf', { sku })],
    [`target-${position}`, t('targetOf', { sku })],
  ])
  const form = useRemixForm(formSchema, {
    answer,
    defaultValues: {
      message: message ?? '',
      targetTotal: targetTotal?.amount ?? '',
      purchaseOrderNumber: purchaseOrderNumber ?? '',
      requestedOn: requestedOn ?? '',
    },
    labels: { targetTotal: t('targetTotal'), ...Object.fromEntries(labels) },
  })
  return (
    <FormFrame form={form} className="record">
      <div>
        <input type="hidden" name="seen" value={quote.updatedAt} />
        <DraftLines lines={asked} currency={currency} />
      </div>
      <aside className="grid gap-5">
        <RequestFields currency={currency} />
        <div className="flex flex-wrap gap-3">
          <SubmitButton name="intent" value="send">
            {t('sendRequest')}
          </SubmitButton>
          <Button name="intent" value="save">
            {t('save')}
          </Button>
        </div>
      </aside>
    </FormFrame>
  )
}

type LinesProps = { lines: readonly AskedLineView[]; currency: string }

function DraftLines({ lines, currency }: LinesProps) {
  const t = useText('quotes')
  return (
    <LineTable
      caption={t('asked')}
      rows={lines}
      rowKey={({ position }) => position}
      columns={[
        {
          key: 'product',
          header: t('product'),
          primary: true,
          cell: (line) => <DraftLine line={line} />,
        },
        {
          key: 'listPrice',
          header: t('listPrice'),
          numeric: true,
          cell: ({ listPrice, priceBase }) => (
            <UnitPrice amount={listPrice} {...{ priceBase, currency }} />
          ),
        },
        {
          key: 'quantity',
          header: t('quantity'),
          numeric: true,
          cell: ({ position, sku, quantity, unitCode }) => (
            <span className="inline-flex items-center gap-2">
              <FigureInput
                name={`quantity-${position}`}
                label={t('quantityOf', { sku })}
                defaultValue={quantity}
              />
              <span className="text-quiet">{unitCode}</span>
            </span>
          ),
        },
        {
          key: 'targetPrice',
          header: t('targetPrice'),
          numeric: true,
          cell: ({ position, sku, targetPrice }) => (
            <FigureInput
              name={`target-${position}`}
              label={t('targetOf', { sku })}
              defaultValue={targetPrice}
            />
          ),
        },
      ]}
    />
  )
}

function DraftLine({ line: { position, sku, name, comment } }: { line: AskedLineView }) {
  const t = useText('quotes')
  return (
    <LineName sku={sku} name={name}>
      <CommentInput name={`comment-${position}`} label={t('comment')} defaultValue={comment} />
      <label className="mt-1 flex items-center gap-2 text-small font-normal">
        <input type="checkbox" name={`drop-${position}`} className="tick" />
        {t('dropLine', { sku })}
      </label>
    </LineName>
  )
}
