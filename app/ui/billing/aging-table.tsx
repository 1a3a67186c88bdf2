import { Link } from '@remix-run/react'
import type { AgingRow } from '#app/domain/billing/aging-table.ts'
import type { AgingBucket } from '#pricing/aging.ts'
import { Money } from '../format/money.tsx'
import { useText } from '../i18n/use-text.ts'
import { bucketLabels } from './bucket-labels.ts'

const buckets: readonly AgingBucket[] = ['current', '1-30', '31-60', '61-90', '91+']

type Props = { rows: readonly AgingRow[]; totals: readonly AgingRow[]; asOf: string }

/** Who owes how much for how long; a figure leads to its invoices, a name to the account. */
export function AgingTable({ rows, totals, asOf }: Props) {
  const t = useText('receivables')
  return (
    <div className="table-scroll">
      <table className="table table-cards">
        <caption className="sr-only">{t('title')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('company')}</th>
            {buckets.map((bucket) => (
              <th key={bucket} scope="col" className="num">
                {t(bucketLabels[bucket])}
              </th>
            ))}
            <th scope="col" className="num">
              {t('unapplied')}
            </th>
            <th scope="col" className="num">
              {t('balance')}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <AgingLine key={`${row.companyCode} ${row.currency}`} row={row} asOf={asOf} />
          ))}
        </tbody>
        <tfoot>
          {totals.map((row) => (
            <AgingLine key={row.currency} row={row} asOf={asOf} />
          ))}
        </tfoot>
      </table>
    </div>
  )
}

function AgingLine({ row, asOf }: { row: AgingRow; asOf: string }) {
  const t = useText('receivables')
  const isTotal = row.companyCode === ''
  const query = (bucket: AgingBucket) =>
    new URLSearchParams({
      bucket,
      asOf,
      ...(isTotal ? {} : { company: row.companyCode }),
    }).toString()
  return (
    <tr className={isTotal ? 'font-semibold' : ''}>
      <td data-label={t('company')}>
        {isTotal ? (
          `${t('total')}, ${row.currency}`
        ) : (
          <Link className="text-link" to={`/desk/receivables/${row.companyCode}`}>
            {row.companyName}
          </Link>
        )}
      </td>
      {buckets.map((bucket) => (
        <td key={bucket} className="num" data-label={t(bucketLabels[bucket])}>
          {/[1-9]/.test(row.buckets[bucket].amount) ? (
            <Link className="text-link" to={`/desk/invoices?${query(bucket)}`}>
              <Money value={row.buckets[bucket]} />
            </Link>
          ) : (
            <span className="text-quiet">–</span>
          )}
        </td>
      ))}
      <td className="num" data-label={t('unapplied')}>
        <Money value={row.unapplied} />
      </td>
      <td className="num" data-label={t('balance')}>
        <Money value={row.balance} />
      </td>
    </tr>
  )
}
