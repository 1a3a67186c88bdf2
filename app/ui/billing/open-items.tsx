import type { DiscountOfferView } from '#app/domain/billing/cash-discount-view.ts'
import type { MoneyView } from '#pricing/money.ts'
import { Badge } from '../badge.tsx'
import { TextField } from '../form/text-field.tsx'
import { Day } from '../format/day.tsx'
import { formatDay } from '../format/format-date.ts'
import { formatMoney } from '../format/format-money.ts'
import { Money } from '../format/money.tsx'
import { useFormattingLocale } from '../i18n/i18n-context.tsx'
import { useText } from '../i18n/use-text.ts'
import { LineTable } from '../table/line-table.tsx'
import type { TableColumn } from '../table/table-column.ts'

export type OpenItemRow = {
  invoice: string
  purchaseOrderNumber: string | null
  dueOn: string
  open: MoneyView
  suggested: string
  reason: 'reference' | 'amount' | 'oldest' | null
  discount: DiscountOfferView | null
}

/** Open invoices, each with the amount that is set against it: to change, where the money has its day. */
export function OpenItems({
  items,
  isDated = true,
}: {
  items: readonly OpenItemRow[]
  isDated?: boolean
}) {
  const t = useText('payments')
  const columns: TableColumn<OpenItemRow>[] = [
    {
      key: 'invoice',
      header: t('invoice'),
      primary: true,
      cell: (item) => <Item item={item} isDated={isDated} />,
    },
    { key: 'due', header: t('due'), cell: ({ dueOn }) => <Day value={dueOn} /> },
    {
      key: 'open',
      header: t('open'),
      numeric: true,
      card: 'figure',
      cell: ({ open }) => <Money value={open} />,
    },
    {
      key: 'setAgainst',
      header: t('setAgainst'),
      numeric: true,
      cell: ({ invoice, suggested, open: { currency } }) =>
        isDated ? (
          <TextField
            name={`allocate-${invoice}`}
            label={t('setAgainstOf', { invoice })}
            labelHidden
            inputMode="decimal"
            className="w-32 md:ms-auto"
          />
        ) : (
          <Money value={suggested === '' ? null : { amount: suggested, currency }} />
        ),
    },
  ]
  return (
    <LineTable
      caption={t('allocation')}
      rows={items}
      rowKey={({ invoice }) => invoice}
      columns={columns}
    />
  )
}

function Item({ item, isDated }: { item: OpenItemRow; isDated: boolean }) {
  const { invoice, purchaseOrderNumber, reason, discount } = item
  const t = useText('payments')
  const locale = useFormattingLocale()
  return (
    <>
      <span className="whitespace-nowrap">{invoice}</span>{' '}
      {reason && (
        <Badge tone={reason === 'oldest' ? 'neutral' : 'green'}>{t(`reasons.${reason}`)}</Badge>
      )}
      {purchaseOrderNumber && (
        <span className="block text-small font-normal text-quiet">{purchaseOrderNumber}</span>
      )}
      {discount && (
        <span className={`block text-small font-normal ${isDated ? 'text-green' : 'text-amber'}`}>
          {t(isDated ? 'discountOffer' : 'discountUndated', {
            pays: formatMoney(locale, discount.pays),
            day: formatDay(locale, discount.untilOn),
            amount: formatMoney(locale, discount.amount),
          })}
        </span>
      )}
    </>
  )
}
