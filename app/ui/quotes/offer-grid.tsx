import type { OfferFiguresView, OfferLineView } from '#app/domain/quotes/offer-figures.ts'
import type { DeskQuoteView, PricedLineView } from '#app/domain/quotes/quote-view.ts'
import { Money } from '../format/money.tsx'
import { Percent } from '../format/percent.tsx'
import { Quantity } from '../format/quantity.tsx'
import { useText } from '../i18n/use-text.ts'
import { LineName } from '../line-name.tsx'
import { UnitPrice } from '../unit-price.tsx'
import { DropTick } from './drop-tick.tsx'
import { CommentInput, FigureInput } from './figure-input.tsx'
import { FloorWarning } from './floor-warning.tsx'

type GridProps = { quote: DeskQuoteView; figures: OfferFiguresView; editable: boolean }

/** The offer's lines for whoever prices or approves it: list and target beside price, discount and margin. */
export function OfferGrid({ quote, figures, editable }: GridProps) {
  const byPosition = new Map(figures.lines.map((line) => [line.position, line]))
  return (
    <div className="line-table">
      <div className="table-scroll">
        <table className="table table-cards offer-grid">
          <Headings />
          <tbody>
            {quote.lines.map((line) => (
              <GridRow
                key={line.position}
                line={line}
                figures={byPosition.get(line.position)}
                currency={quote.currency}
                editable={editable}
              />
            ))}
          </tbody>
        </table>
      </div>
    </div>
  )
}

function Headings() {
  const t = useText('quotes')
  const figures = [
    'listPrice',
    'targetPrice',
    'quantity',
    'price',
    'discountPercent',
    'offList',
    'margin',
    'amount',
  ] as const
  return (
    <thead>
      <tr>
        <th>{t('product')}</th>
        {figures.map((figure) => (
          <th key={figure} className="num">
            {t(figure)}
          </th>
        ))}
      </tr>
    </thead>
  )
}

type RowProps = {
  line: PricedLineView
  /** None: the line is taken out. */
  figures: OfferLineView | undefined
  currency: string
  editable: boolean
}

function GridRow({ line, figures, currency, editable }: RowProps) {
  const t = useText('quotes')
  const { position, sku, priceBase } = line
  const price = (amount: string | null) =>
    amount === null ? '–' : <UnitPrice {...{ amount, priceBase, currency }} />
  return (
    <tr className={figures ? '' : 'opacity-60'}>
      <td className="primary-cell">
        <LineName sku={sku} name={line.name} comment={editable ? null : line.comment}>
          {editable && (
            <>
              <CommentInput
                name={`comment-${position}`}
                label={t('comment')}
                defaultValue={line.comment}
              />
              <DropTick position={position} sku={sku} />
            </>
          )}
        </LineName>
      </td>
      <td className="num text-muted" data-label={t('listPrice')}>
        <UnitPrice amount={line.listPrice} priceBase={priceBase} currency={currency} />
      </td>
      <td className="num text-muted" data-label={t('targetPrice')}>
        {price(line.targetPrice)}
      </td>
      {editable ? <TypedCells line={line} /> : <StoredCells line={line} currency={currency} />}
      <td className="num" data-label={t('offList')}>
        <Share value={figures?.offList} />
      </td>
      <td className="num" data-label={t('margin')}>
        <Share value={figures?.margin} />
        {figures?.belowFloor && <FloorWarning floor={figures.belowFloor} currency={currency} />}
      </td>
      <td className="num card-figure font-medium">
        {figures?.amount ? <Money value={{ amount: figures.amount, currency }} /> : '–'}
      </td>
    </tr>
  )
}

const Share = ({ value }: { value: string | null | undefined }) =>
  value ? <Percent percent={value} /> : '–'

function TypedCells({ line }: { line: PricedLineView }) {
  const t = useText('quotes')
  const { position, sku } = line
  return (
    <>
      <td className="num" data-label={t('quantity')}>
        <FigureInput
          name={`quantity-${position}`}
          label={t('quantityOf', { sku })}
          defaultValue={line.quantity}
          className="w-20"
        />
      </td>
      <td className="num" data-label={t('price')}>
        <FigureInput
          name={`price-${position}`}
          label={t('priceOf', { sku })}
          defaultValue={line.unitPrice ?? line.listPrice}
        />
      </td>
      <td className="num" data-label={t('discountPercent')}>
        <FigureInput
          name={`discount-${position}`}
          label={t('discountOf', { sku })}
          defaultValue={line.discountPercent === '0' ? null : line.discountPercent}
          className="w-16"
        />
      </td>
    </>
  )
}

function StoredCells({ line, currency }: { line: PricedLineView; currency: string }) {
  const t = useText('quotes')
  return (
    <>
      <td className="num" data-label={t('quantity')}>
        <Quantity value={line.quantity} unit={line.unitCode} />
      </td>
      <td className="num" data-label={t('price')}>
        {line.unitPrice === null ? (
          '–'
        ) : (
          <UnitPrice amount={line.unitPrice} priceBase={line.priceBase} currency={currency} />
        )}
      </td>
      <td className="num" data-label={t('discountPercent')}>
        {line.discountPercent === '0' ? '–' : <Percent percent={line.discountPercent} />}
      </td>
    </>
  )
}
