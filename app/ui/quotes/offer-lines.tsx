import type { QuoteContent } from '#app/domain/quotes/quote-content.ts'
import { formatPercent } from '../format/format-number.ts'
import { Money } from '../format/money.tsx'
import { Percent } from '../format/percent.tsx'
import { Quantity } from '../format/quantity.tsx'
import { useFormattingLocale } from '../i18n/i18n-context.tsx'
import { useText } from '../i18n/use-text.ts'
import { type TotalRow, Totals } from '../totals.tsx'
import { LineName, UnitPrice } from './line-name.tsx'

/** An offer as it went out: its lines against the list price, and what they come to. */
export function OfferLines({ content }: { content: QuoteContent }) {
  const t = useText('quotes')
  const { lines, currency } = content
  return (
    <div className="grid gap-4">
      <div className="table-scroll">
        <table className="table table-cards">
          <thead>
            <tr>
              <th>{t('product')}</th>
              <th className="num">{t('quantity')}</th>
              <th className="num">{t('listPrice')}</th>
              <th className="num">{t('price')}</th>
              <th className="num">{t('discount')}</th>
              <th className="num">{t('amount')}</th>
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <OfferLine key={line.position} line={line} currency={currency} />
            ))}
          </tbody>
        </table>
      </div>
      <Totals rows={useTotalRows(content)} />
    </div>
  )
}

function OfferLine(props: { line: QuoteContent['lines'][number]; currency: string }) {
  const t = useText('quotes')
  const { line, currency } = props
  const { priceBase } = line
  return (
    <tr>
      <td>
        <LineName {...line} />
      </td>
      <td className="num" data-label={t('quantity')}>
        <Quantity value={line.quantity} unit={line.unitCode} />
      </td>
      <td className="num text-muted" data-label={t('listPrice')}>
        <UnitPrice amount={line.listPrice} priceBase={priceBase} currency={currency} />
      </td>
      <td className="num" data-label={t('price')}>
        <UnitPrice amount={line.unitPrice} priceBase={priceBase} currency={currency} />
      </td>
      <td className="num" data-label={t('discount')}>
        {line.discountPercent === '0' ? '–' : <Percent percent={line.discountPercent} />}
      </td>
      <td className="num" data-label={t('amount')}>
        <Money value={{ amount: line.lineAmount, currency }} />
      </td>
    </tr>
  )
}

function useTotalRows({ totals, discountPercent, currency }: QuoteContent): TotalRow[] {
  const t = useText('quotes')
  const locale = useFormattingLocale()
  const money = (amount: string) => <Money value={{ amount, currency }} />
  const percent = formatPercent(locale, discountPercent)
  const discount: TotalRow[] =
    discountPercent === '0'
      ? []
      : [
          {
            id: 'discount',
            label: t('headerDiscount', { percent }),
            value: money(`-${totals.allowance}`),
          },
        ]
  return [
    { id: 'goods', label: t('goods'), value: money(totals.subtotal) },
    ...discount,
    { id: 'vat', label: t('vat'), value: money(totals.taxTotal) },
    { id: 'total', label: t('totalGross'), value: money(totals.total), strong: true },
  ]
}
