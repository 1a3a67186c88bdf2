import { useText } from '../../i18n/use-text.ts'
import { gridColumns, isFigure } from './sheet-columns.ts'

/** The names of the columns; the price says in which currency and whether with tax. */
export function SheetHead({ priceNote }: { priceNote: string }) {
  const t = useText('priceSheet')
  return (
    <div role="row" aria-rowindex={1} className="sheet-line sheet-head">
      <div role="columnheader" aria-colindex={1} className="sheet-gutter">
        <span className="sr-only">{t('rowNumber')}</span>
      </div>
      {gridColumns.map((name, column) => (
        <div
          key={name}
          role="columnheader"
          aria-colindex={column + 2}
          className={`sheet-cell sheet-${name} ${isFigure(name) ? 'sheet-figure' : ''}`}
        >
          {t(`columns.${name}`)}
          {name === 'unitPrice' && <span className="unit">{priceNote}</span>}
        </div>
      ))}
    </div>
  )
}
