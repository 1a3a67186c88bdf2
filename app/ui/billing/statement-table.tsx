import { Link } from '@remix-run/react'
import type { Movement, Statement } from '#app/domain/billing/statement.ts'
import { Day } from '../format/day.tsx'
import { Money } from '../format/money.tsx'
import { useText } from '../i18n/use-text.ts'
import type { receivables } from '../locales/en/receivables.ts'

type Kind = keyof (typeof receivables)['kinds']

/** Opening balance, movements with the balance after each, closing balance. */
export function StatementTable({ statement, base }: { statement: Statement; base: string }) {
  const t = useText('receivables')
  const { opening, closing, movements, from, until } = statement
  return (
    <div className="table-scroll">
      <table className="table">
        <caption className="sr-only">{t('statementTitle')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('day')}</th>
            <th scope="col">{t('what')}</th>
            <th scope="col">{t('reference')}</th>
            <th scope="col" className="num">
              {t('debit')}
            </th>
            <th scope="col" className="num">
              {t('credit')}
            </th>
            <th scope="col" className="num">
              {t('balance')}
            </th>
          </tr>
        </thead>
        <tbody>
          <tr className="font-semibold">
            <td>
              <Day value={from} />
            </td>
            <td colSpan={4}>{t('opening')}</td>
            <td className="num">
              <Money value={opening} />
            </td>
          </tr>
          {movements.map((movement) => (
            <tr key={movement.id}>
              <td>
                <Day value={movement.on} />
              </td>
              <td>
                {t(`kinds.${movement.kind as Kind}`)} <Source movement={movement} base={base} />
              </td>
              <td className="text-muted">{movement.reference ?? ''}</td>
              <td className="num">{movement.debit && <Money value={movement.debit} />}</td>
              <td className="num">{movement.credit && <Money value={movement.credit} />}</td>
              <td className="num">
                <Money value={movement.balance} />
              </td>
            </tr>
          ))}
          {movements.length === 0 && (
            <tr>
              <td colSpan={6} className="text-muted">
                {t('noMovements')}
              </td>
            </tr>
          )}
          <tr className="font-semibold">
            <td>
              <Day value={until} />
            </td>
            <td colSpan={4}>{t('closing')}</td>
            <td className="num">
              <Money value={closing} />
            </td>
          </tr>
        </tbody>
      </table>
    </div>
  )
}

function Source({ movement: { document, kind }, base }: { movement: Movement; base: string }) {
  if (document === null) return null
  const isInvoice = kind === 'invoice' || kind === 'creditNote'
  if (!isInvoice && base !== '/desk') return <span className="text-muted">{document}</span>
  return (
    <Link
      className="text-link whitespace-nowrap"
      to={`${base}/${isInvoice ? 'invoices' : 'payments'}/${document}`}
    >
      {document}
    </Link>
  )
}
