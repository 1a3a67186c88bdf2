import { Link } from '@remix-run/react'
import type { Movement, Statement } from '#app/domain/billing/statement.ts'
import { isZero, negated } from '../format/amount-sign.ts'
import { Day } from '../format/day.tsx'
import { Money } from '../format/money.tsx'
import { useText } from '../i18n/use-text.ts'
import { DeskLink } from '../layout/desk-link.tsx'
import type { receivables } from '../locales/en/receivables.ts'
import { LineTable } from '../table/line-table.tsx'
import { Totals } from '../totals.tsx'

type Kind = keyof (typeof receivables)['kinds']

/** A movement, or one of the two balances that it stands between. */
type Entry = Omit<Movement, 'document' | 'kind'> & { movement?: Movement; balanceOf?: string }

/** Opening balance, movements with the balance after each, closing balance. */
export function StatementTable({ statement, base }: { statement: Statement; base: string }) {
  const t = useText('receivables')
  const { opening, closing, movements, from, until } = statement
  const blank = { reference: null, debit: null, credit: null }
  const entries: Entry[] = [
    { ...blank, id: 'opening', on: from, balance: opening, balanceOf: t('opening') },
    ...movements.map((movement) => ({ ...movement, movement })),
    { ...blank, id: 'closing', on: until, balance: closing, balanceOf: t('closing') },
  ]
  return (
    <>
      <LineTable
        caption={t('statementTitle')}
        rows={entries}
        rowKey={({ id }) => id}
        isStrong={({ balanceOf }) => balanceOf !== undefined}
        columns={[
          { key: 'day', header: t('day'), cell: ({ on }) => <Day value={on} /> },
          {
            key: 'what',
            header: t('what'),
            primary: true,
            cell: ({ movement, balanceOf }) =>
              movement ? <What movement={movement} base={base} /> : balanceOf,
          },
          {
            key: 'reference',
            header: t('reference'),
            cell: ({ reference }) => reference,
          },
          {
            key: 'debit',
            header: t('debit'),
            numeric: true,
            cell: ({ debit }) => debit && <Money value={debit} />,
          },
          {
            key: 'credit',
            header: t('credit'),
            numeric: true,
            cell: ({ credit }) => credit && <Money value={credit} />,
          },
          {
            key: 'balance',
            header: t('balance'),
            numeric: true,
            card: 'figure',
            cell: ({ balance }) => <Money value={balance} />,
          },
        ]}
      />
      <MadeOf statement={statement} />
      {movements.length === 0 && <p className="mt-3 text-muted">{t('noMovements')}</p>}
    </>
  )
}

/** Why the closing balance is not what the open invoices come to, where it is not. */
function MadeOf({ statement: { closing, madeOf } }: { statement: Statement }) {
  const t = useText('receivables')
  const credits = (['unapplied', 'kept'] as const).filter((name) => !isZero(madeOf[name]))
  if (credits.length === 0) return null
  return (
    <div className="mt-3">
      <Totals
        rows={[
          { id: 'open', label: t('openItems'), value: <Money value={madeOf.open} /> },
          ...credits.map((name) => ({
            id: name,
            label: t(name),
            value: <Money value={negated(madeOf[name])} />,
          })),
          { id: 'closing', label: t('closing'), value: <Money value={closing} />, strong: true },
        ]}
      />
    </div>
  )
}

function What({ movement, base }: { movement: Movement; base: string }) {
  const t = useText('receivables')
  return (
    <>
      {t(`kinds.${movement.kind as Kind}`)} <Source movement={movement} base={base} />
    </>
  )
}

function Source({ movement: { document, kind }, base }: { movement: Movement; base: string }) {
  if (document === null) return null
  if (kind !== 'invoice' && kind !== 'creditNote')
    return (
      <DeskLink may="desk:payments" to={`/desk/payments/${document}`}>
        {document}
      </DeskLink>
    )
  return (
    <Link className="text-link whitespace-nowrap" to={`${base}/invoices/${document}`}>
      {document}
    </Link>
  )
}
