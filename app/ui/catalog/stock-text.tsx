import { formatQuantity } from '../format/format-number.ts'
import { useWords, type Words } from '../i18n/use-words.ts'

type Stock = { available: string; factor: string; unit: string; backorderAllowed: boolean }

/** How many whole units are available; with none, whether it may be ordered all the same. */
export function StockText(stock: Stock) {
  return stockText(stock, useWords('catalog'))
}

export function stockText(stock: Stock, { t, locale, unit: unitWord }: Words<'catalog'>) {
  const { available, factor, unit, backorderAllowed } = stock
  const units = factor === '1' ? available : wholeUnits(available, factor)
  if (Number(units) > 0) {
    return (
      <span className="stock stock-in">
        {`${formatQuantity(locale, units)} `}
        <span className="unit">{unitWord(unit)}</span>
      </span>
    )
  }
  if (backorderAllowed) return <span className="stock stock-later">{t('backorder')}</span>
  return <span className="stock stock-out">{t('out')}</span>
}

/** Shown, never counted with. */
function wholeUnits(available: string, factor: string): string {
  return String(Math.floor(Number(available) / Number(factor) + 1e-9))
}
