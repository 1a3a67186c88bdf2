import type { InvoiceContent } from '#app/domain/billing/invoice-content.ts'
import { TextField } from '../form/text-field.tsx'
import { Money } from '../format/money.tsx'
import { Quantity } from '../format/quantity.tsx'
import { useText } from '../i18n/use-text.ts'
import { LineName } from '../line-name.tsx'
import { LineTable } from '../table/line-table.tsx'

type Props = { content: InvoiceContent; creditable: readonly string[] }

/** What of each line may still be credited, with a field for how much is. */
export function CreditLines({ content, creditable }: Props) {
  const t = useText('invoices')
  const rows = content.lines.map((line, index) => ({ ...line, left: creditable[index] ?? '0' }))
  return (
    <LineTable
      caption={t('creditLines')}
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'product',
          header: t('product'),
          primary: true,
          cell: ({ sku, name }) => <LineName sku={sku} name={name} />,
        },
        {
          key: 'amount',
          header: t('amount'),
          numeric: true,
          card: 'figure',
          cell: ({ amount }) => <Money value={{ amount, currency: content.currency }} />,
        },
        {
          key: 'creditLeft',
          header: t('creditLeft'),
          numeric: true,
          cell: ({ left, unitCode }) => <Quantity value={left} unit={unitCode} />,
        },
        {
          key: 'creditLines',
          header: t('creditLines'),
          numeric: true,
          cell: (line) => (
            <TextField
              name={`quantity-${rows.indexOf(line) + 1}`}
              label={`${line.sku}: ${t('creditLines')}`}
              labelHidden
              inputMode="decimal"
              className="w-28 md:ms-auto"
            />
          ),
        },
      ]}
    />
  )
}
