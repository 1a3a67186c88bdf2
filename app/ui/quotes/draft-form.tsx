import type { AccountQuoteView, AskedLineView } from '#app/domain/quotes/quote-view.ts'
import { Button, SubmitButton } from '../button.tsx'
import { FormFrame } from '../form/form-frame.tsx'
import { useRemixForm } from '../form/use-remix-form.ts'
import { useText } from '../i18n/use-text.ts'
import { LineTable } from '../table/line-table.tsx'
import { UnitPrice } from '../unit-price.tsx'
import { AddGoods, foundLabels } from './add-goods.tsx'
import type { DraftAnswer } from './draft-answer.ts'
import { EnterButton } from './enter-button.tsx'
import { RequestFields } from './request-fields.tsx'
import { wishColumns, wishLabels } from './wish-columns.tsx'

/** When the form is used. */
const formSchema = () =>
  import('#app/domain/quotes/quote-form.ts').then(({ draftSchema }) => draftSchema)

type FormProps = { quote: AccountQuoteView; answer: DraftAnswer | undefined }

/** Quantities, prices hoped for and comments of a draft, and what is added to it; sending saves first. */
export function DraftForm({ quote, answer }: FormProps) {
  const t = useText('quotes')
  const { asked, currency, message, targetTotal, purchaseOrderNumber, requestedOn } = quote
  const form = useRemixForm(formSchema, {
    answer,
    defaultValues: {
      message: message ?? '',
      targetTotal: targetTotal?.amount ?? '',
      purchaseOrderNumber: purchaseOrderNumber ?? '',
      requestedOn: requestedOn ?? '',
    },
    labels: {
      targetTotal: t('targetTotal'),
      ...wishLabels(t, asked),
      ...foundLabels(t, answer?.found?.items),
    },
  })
  return (
    <FormFrame form={form}>
      <EnterButton />
      <div className="record">
        <div className="grid min-w-0 content-start gap-6">
          <input type="hidden" name="seen" value={quote.updatedAt} />
          <DraftLines lines={asked} currency={currency} />
          <AddGoods found={answer?.found} currency={currency} />
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
      </div>
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
      columns={wishColumns<AskedLineView>(t, {
        key: 'listPrice',
        header: t('listPrice'),
        numeric: true,
        cell: ({ listPrice, priceBase }) => (
          <UnitPrice amount={listPrice} {...{ priceBase, currency }} />
        ),
      })}
    />
  )
}
