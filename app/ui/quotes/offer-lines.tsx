import type { QuoteContent } from '#app/domain/quotes/quote-content.ts'
import { formatPercent } from '../format/format-number.ts'
import { Money } from '../format/money.tsx'
import { Percent } from '../format/percent.tsx'
import { useFormattingLocale } from '../i18n/i18n-context.tsx'
import { useText } from '../i18n/use-text.ts'
import { LineTable } from '../table/line-table.tsx'
import type { TableColumn } from '../table/table-column.ts'
import { type TotalRow, Totals } from '../totals.tsx'
import { UnitPrice } from '../unit-price.tsx'
import { listedColumns } from './listed-columns.tsx'

/** An offer as it went out: its lines against the list price, and what they come to. */
export function OfferLines({ content }: { content: QuoteContent }) {
  const t = useText('quotes')
  return (
    <div className="grid gap-4">
      <LineTable
        caption={t('product')}
        rows={content.lines}
        rowKey={({ position }) => position}
        columns={lineColumns(t, content.currency)}
      />
      <Totals rows={useTotalRows(content)} />
    </div>
  )
}

function lineColumns(
  t: ReturnType<typeof useText<'quotes'>>,
  currency: string,
): TableColumn<QuoteContent['lines'][number]>[] {
  return [
    ...listedColumns(t, currency),
    {
      key: 'price',
      header: t('price'),
      numeric: true,
      cell: ({ unitPrice, priceBase }) => (
        <UnitPrice amount={unitPrice} {...{ priceBase, currency }} />
      ),
    },
    {
      key: 'discount',
      header: t('discount'),
      numeric: true,
      cell: ({ discountPercent }) =>
        discountPercent === '0' ? '–' : <Percent percent={discountPercent} />,
    },
    {
      key: 'amount',
      header: t('amount'),
      numeric: true,
      card: 'figure',
      cell: ({ lineAmount }) => <Money value={{ amount: lineAmount, currency }} />,
    },
  ]
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
