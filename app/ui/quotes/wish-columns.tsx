import type { AskedLineView } from '#app/domain/quotes/quote-view.ts'
import { FieldError } from '../form/field.tsx'
import { useField } from '../form/form-context.ts'
import { unitWord } from '../format/unit-word.ts'
import { useI18n } from '../i18n/i18n-context.tsx'
import { type Text, useText } from '../i18n/use-text.ts'
import { LineName } from '../line-name.tsx'
import type { TableColumn } from '../table/table-column.ts'
import { DropTick } from './drop-tick.tsx'
import { CommentInput, FigureInput } from './figure-input.tsx'

/** What a buyer may wish of a line: how much, for how much, with which words, or not at all. */
export type Wish = Pick<
  AskedLineView,
  'position' | 'sku' | 'name' | 'unitCode' | 'quantity' | 'targetPrice' | 'comment'
>

/** The columns of wishes, with a price to compare with between the product and the figures. */
export function wishColumns<Line extends Wish>(
  t: Text<'quotes'>,
  compared: TableColumn<Line>,
): TableColumn<Line>[] {
  return [
    {
      key: 'product',
      header: t('product'),
      primary: true,
      cell: (line) => <WishedLine {...line} />,
    },
    compared,
    {
      key: 'quantity',
      header: t('quantity'),
      numeric: true,
      cell: (line) => <WishedQuantity {...line} />,
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
  ]
}

/** How a summary of errors names the fields. */
export function wishLabels(t: Text<'quotes'>, lines: readonly Pick<Wish, 'position' | 'sku'>[]) {
  const labels = lines.flatMap(({ position, sku }) => [
    [`quantity-${position}`, t('quantityOf', { sku })],
    [`target-${position}`, t('targetOf', { sku })],
  ])
  return Object.fromEntries(labels)
}

function WishedQuantity({ position, sku, quantity, unitCode }: Wish) {
  const t = useText('quotes')
  const name = `quantity-${position}`
  const { error, errorId } = useField({ name })
  return (
    <div className="grid justify-items-start gap-1 md:justify-items-end">
      <span className="inline-flex items-center gap-2">
        <FigureInput name={name} label={t('quantityOf', { sku })} defaultValue={quantity} />
        <span className="text-quiet">{unitWord(useI18n(), unitCode)}</span>
      </span>
      <FieldError id={errorId} error={error} />
    </div>
  )
}

function WishedLine({ position, sku, name, comment }: Wish) {
  const t = useText('quotes')
  return (
    <LineName sku={sku} name={name}>
      <CommentInput name={`comment-${position}`} label={t('comment')} defaultValue={comment} />
      <DropTick position={position} sku={sku} />
    </LineName>
  )
}
