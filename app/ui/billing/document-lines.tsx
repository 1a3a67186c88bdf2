import type { InvoiceContent, PrintedLine } from '#app/domain/billing/invoice-content.ts'
import { ownCharge } from '#app/domain/orders/charge-name.ts'
import { Money } from '../format/money.tsx'
import { Percent } from '../format/percent.tsx'
import { Quantity } from '../format/quantity.tsx'
import { useText } from '../i18n/use-text.ts'
import { LineName } from '../line-name.tsx'
import { LineTable } from '../table/line-table.tsx'
import type { TableColumn } from '../table/table-column.ts'
import { Totals } from '../totals.tsx'
import { UnitPrice } from '../unit-price.tsx'

/** The lines of an issued document, as printed. */
export function DocumentLines({ content }: { content: InvoiceContent }) {
  const t = useText('invoices')
  const { currency } = content
  const columns: TableColumn<PrintedLine>[] = [
    {
      key: 'product',
      header: t('product'),
      primary: true,
      cell: (line) => <LineName {...nameOf(line)} />,
    },
    {
      key: 'quantity',
      header: t('quantity'),
      numeric: true,
      cell: ({ quantity, unitCode }) => <Quantity value={quantity} unit={unitCode} />,
    },
    {
      key: 'unitPrice',
      header: t('unitPrice'),
      numeric: true,
      cell: ({ unitPrice, priceBase, discountPercent }) => (
        <UnitPrice amount={unitPrice} {...{ priceBase, discountPercent, currency }} />
      ),
    },
    { key: 'vat', header: t('vat'), numeric: true, cell: ({ rate }) => <Percent rate={rate} /> },
    {
      key: 'amount',
      header: t('amount'),
      numeric: true,
      card: 'figure',
      cell: ({ amount }) => <Money value={{ amount, currency }} />,
    },
  ]
  return (
    <LineTable
      caption={t('lines')}
      rows={content.lines}
      rowKey={({ id }) => id}
      columns={columns}
    />
  )
}

const nameOf = ({ sku, name }: PrintedLine) => ({ sku, name })

/** VAT per rate beside the sums. */
export function DocumentSums({ content }: { content: InvoiceContent }) {
  const t = useText('invoices')
  const { currency, totals, groups } = content
  const money = (amount: string) => <Money value={{ amount, currency }} />
  const documents = useText('documents')
  const charge = (name: string) => {
    const own = ownCharge(name)
    return own ? documents(`charges.${own}`) : name
  }
  return (
    <div className="mt-4 grid items-start gap-6 md:grid-cols-2">
      <table className="table table-compact">
        <caption className="mb-2 text-start text-small text-muted">{t('vatPerRate')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('rate')}</th>
            <th scope="col" className="num">
              {t('taxable')}
            </th>
            <th scope="col" className="num">
              {t('tax')}
            </th>
          </tr>
        </thead>
        <tbody>
          {groups.map(({ taxCategory, rate, taxable, tax, exemption }) => (
            <tr key={`${taxCategory} ${rate}`}>
              <td>
                <Percent rate={rate} />
                {exemption && <span className="block text-small text-quiet">{exemption}</span>}
              </td>
              <td className="num">{money(taxable)}</td>
              <td className="num">{money(tax)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <Totals
        rows={[
          ...(content.lines.length > 0
            ? [{ id: 'subtotal', label: t('subtotal'), value: money(totals.subtotal) }]
            : []),
          ...content.allowances.map(({ id, rate, name, amount }) => ({
            id: `${id} ${rate}`,
            label: charge(name),
            value: money(`-${amount}`.replace('--', '')),
          })),
          ...content.charges.map(({ id, name, amount }) => ({
            id,
            label: charge(name),
            value: money(amount),
          })),
          { id: 'net', label: t('net'), value: money(totals.taxExclusive) },
          { id: 'vat', label: t('vatTotal'), value: money(totals.taxTotal) },
          { id: 'total', label: t('grandTotal'), value: money(totals.total), strong: true },
          ...(content.received
            ? [
                {
                  id: 'received',
                  label: t('received'),
                  value: money(`-${content.received.amount}`),
                },
                ...(content.cashDiscount?.isEarned
                  ? [
                      {
                        id: 'discount',
                        label: t('cashDiscountEarned'),
                        value: money(`-${content.cashDiscount.amount}`),
                      },
                    ]
                  : []),
                { id: 'payable', label: t('payable'), value: money(content.received.payable) },
              ]
            : []),
        ]}
      />
    </div>
  )
}
