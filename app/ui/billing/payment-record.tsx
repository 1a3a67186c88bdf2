import { Link } from '@remix-run/react'
import type { ReactNode } from 'react'
import type { PaymentRow } from '#app/domain/billing/payment-row.ts'
import { Badge } from '../badge.tsx'
import { DescriptionList } from '../description-list.tsx'
import { Figures } from '../figures.tsx'
import { Day } from '../format/day.tsx'
import { Money } from '../format/money.tsx'
import { useText } from '../i18n/use-text.ts'

type Method = 'transfer' | 'card' | 'cash' | 'directDebit' | 'compensation'

/** A payment and what it was set against; undone parts stay visible. */
export function PaymentRecord({
  payment,
  children,
}: {
  payment: PaymentRow
  children?: ReactNode
}) {
  const t = useText('payments')
  return (
    <>
      <Figures
        figures={[
          { label: t('amount'), value: <Money value={payment.amount} /> },
          { label: t('unapplied'), value: <Money value={payment.unapplied} /> },
        ]}
      />
      <div className="record mt-6">
        <section>
          <h2 className="mb-2">{t('allocations')}</h2>
          <div className="table-scroll">
            <table className="table">
              <tbody>
                {payment.allocations.map(({ id, invoice, amount, isUndone }) => (
                  <tr key={id}>
                    <td>
                      <Link
                        className="text-link whitespace-nowrap"
                        to={`/desk/invoices/${invoice}`}
                      >
                        {invoice}
                      </Link>{' '}
                      {isUndone && <Badge tone="amber">{t('states.undone')}</Badge>}
                    </td>
                    <td className={`num ${isUndone ? 'line-through' : ''}`}>
                      <Money value={amount} />
                    </td>
                  </tr>
                ))}
                {payment.keptFor.length > 0 && <Kept {...payment} />}
              </tbody>
            </table>
          </div>
          {children}
        </section>
        <aside>
          <DescriptionList
            items={[
              {
                term: t('company'),
                value: (
                  <Link
                    className="text-link whitespace-nowrap"
                    to={`/desk/receivables/${payment.companyCode}`}
                  >
                    {payment.companyName}
                  </Link>
                ),
              },
              { term: t('valueOn'), value: <Day value={payment.valueOn} /> },
              { term: t('received'), value: <Day value={payment.receivedOn} /> },
              { term: t('method'), value: t(`methods.${payment.method as Method}`) },
              { term: t('referenceShort'), value: payment.reference ?? '–' },
              ...(payment.note ? [{ term: t('note'), value: payment.note }] : []),
              ...(payment.cause
                ? [
                    {
                      term: payment.state === 'reversal' ? t('undoes') : t('paysBack'),
                      value: payment.cause,
                    },
                  ]
                : []),
            ]}
          />
        </aside>
      </div>
    </>
  )
}

/** What the invoices of these orders will take. */
function Kept({ kept, keptFor }: PaymentRow) {
  const t = useText('payments')
  return (
    <tr>
      <td>
        {keptFor.map((number) => (
          <Link
            key={number}
            className="text-link me-2 whitespace-nowrap"
            to={`/desk/orders/${number}`}
          >
            {number}
          </Link>
        ))}
        <Badge tone="blue">{t('keptUntilInvoiced')}</Badge>
      </td>
      <td className="num">
        <Money value={kept} />
      </td>
    </tr>
  )
}
