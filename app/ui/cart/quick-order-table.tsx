import type { QuickOrderView, QuickRowView } from '#app/domain/carts/quick-order-view.ts'
import { Badge } from '../badge.tsx'
import { formatQuantity } from '../format/format-number.ts'
import { Money } from '../format/money.tsx'
import { Quantity } from '../format/quantity.tsx'
import { useFormattingLocale, useI18n } from '../i18n/i18n-context.tsx'
import { useText } from '../i18n/use-text.ts'
import { UnitPrice } from '../unit-price.tsx'

/** Every row with its verdict, and how it will be put right. */
export function QuickOrderTable({ view }: { view: QuickOrderView }) {
  const t = useText('quickOrder')
  return (
    <div className="table-scroll">
      <table className="table table-cards">
        <caption className="sr-only">{t('verdicts')}</caption>
        <thead>
          <tr>
            <th className="num">{t('line')}</th>
            <th>{t('article')}</th>
            <th className="num">{t('quantity')}</th>
            <th className="num">{t('price')}</th>
            <th className="num">{t('amount')}</th>
            <th>{t('verdict')}</th>
          </tr>
        </thead>
        <tbody>
          {view.rows.map((row) => (
            <QuickRow key={row.code} row={row} />
          ))}
        </tbody>
        <tfoot>
          <tr>
            <td colSpan={4}>{t('subtotal')}</td>
            <td className="num">
              <Money value={view.subtotal} />
            </td>
            <td />
          </tr>
        </tfoot>
      </table>
    </div>
  )
}

function QuickRow({ row }: { row: QuickRowView }) {
  const t = useText('quickOrder')
  const { code, lines, sku, name, quantity, unit, price, amount } = row
  return (
    <tr>
      <td className="num text-muted" data-label={t('line')}>
        {lines.join(', ')}
      </td>
      <td data-label={t('article')}>
        <span className="font-medium">{sku ?? code}</span>{' '}
        {name && <span className="text-muted">{name}</span>}
      </td>
      <td className="num" data-label={t('quantity')}>
        {quantity ? <Quantity value={quantity} unit={unit ?? undefined} /> : '–'}
      </td>
      <td className="num" data-label={t('price')}>
        {price && <UnitPrice amount={price.unitPrice} {...price} />}
      </td>
      <td className="num" data-label={t('amount')}>
        <Money value={amount} />
      </td>
      <td data-label={t('verdict')}>
        <Verdict row={row} />
      </td>
    </tr>
  )
}

function Verdict({ row: { refusal, fixedQuantity, suggestion } }: { row: QuickRowView }) {
  const t = useText('quickOrder')
  const { t: translate } = useI18n()
  const locale = useFormattingLocale()
  if (!refusal) return <Badge tone="green">{t('ok')}</Badge>
  return (
    <span className="text-red">
      {translate(`refusals:${refusal.code}`, refusal.parameters)}{' '}
      <span className="text-muted">
        {fixedQuantity && t('fixTo', { quantity: formatQuantity(locale, fixedQuantity) })}
        {suggestion && t('didYouMean', { sku: suggestion })}
      </span>
    </span>
  )
}
