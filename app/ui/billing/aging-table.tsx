import { Link } from '@remix-run/react'
import type { AgingRow } from '#app/domain/billing/aging-table.ts'
import type { AgingBucket } from '#pricing/aging.ts'
import type { MoneyView } from '#pricing/money.ts'
import { isZero } from '../format/amount-sign.ts'
import { Money } from '../format/money.tsx'
import { useText } from '../i18n/use-text.ts'
import { LineTable } from '../table/line-table.tsx'
import { bucketLabels } from './bucket-labels.ts'

const buckets: readonly AgingBucket[] = ['current', '1-30', '31-60', '61-90', '91+']

type Props = { rows: readonly AgingRow[]; totals: readonly AgingRow[]; asOf: string }

/** Who owes how much for how long; a figure leads to its invoices, a name to the account. */
export function AgingTable({ rows, totals, asOf }: Props) {
  const t = useText('receivables')
  return (
    <LineTable
      caption={t('title')}
      oneCurrency
      rows={rows}
      foot={totals}
      rowKey={({ companyCode, currency }) => `${companyCode} ${currency}`}
      isStrong={({ companyCode }) => companyCode === ''}
      columns={[
        {
          key: 'company',
          header: t('company'),
          primary: true,
          cell: (row) => <Debtor row={row} />,
        },
        ...buckets.map((bucket) => ({
          key: bucket,
          header: t(bucketLabels[bucket]),
          numeric: true,
          cell: (row: AgingRow) => <Bucket {...{ row, bucket, asOf }} />,
        })),
        {
          key: 'unapplied',
          header: t('unapplied'),
          numeric: true,
          cell: ({ unapplied }) => <Owed value={unapplied} />,
        },
        ...(totals.some(({ kept }) => !isZero(kept)) ? [keptColumn(t('kept'))] : []),
        {
          key: 'balance',
          header: t('balance'),
          numeric: true,
          card: 'figure',
          cell: ({ balance }) => <Money value={balance} />,
        },
      ]}
    />
  )
}

const keptColumn = (header: string) => ({
  key: 'kept',
  header,
  numeric: true,
  cell: ({ kept }: AgingRow) => <Owed value={kept} />,
})

function Debtor({ row: { companyCode, companyName, currency } }: { row: AgingRow }) {
  const t = useText('receivables')
  if (companyCode === '') return `${t('total')}, ${currency}`
  return (
    <>
      <Link className="text-link" to={`/desk/receivables/${companyCode}?currency=${currency}`}>
        {companyName}
      </Link>
      <span className="row-currency unit"> {currency}</span>
    </>
  )
}

/** Nothing where there is nothing: the figures that matter stand out. */
const Owed = ({ value }: { value: MoneyView }) => <Money value={isZero(value) ? null : value} />

function Bucket({ row, bucket, asOf }: { row: AgingRow; bucket: AgingBucket; asOf: string }) {
  const value = row.buckets[bucket]
  if (isZero(value)) return <Money value={null} />
  const company = row.companyCode && { company: row.companyCode }
  const query = new URLSearchParams({ bucket, currency: row.currency, asOf, ...company })
  return (
    <Link className="text-link" to={`/desk/invoices?${query}`}>
      <Money value={value} />
    </Link>
  )
}
