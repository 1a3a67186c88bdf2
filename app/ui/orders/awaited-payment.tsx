import type { AwaitedPayment } from '#app/domain/billing/prepayment-view.ts'
import { Money } from '../format/money.tsx'
import { useText } from '../i18n/use-text.ts'
import { LinkButton } from '../link-button.tsx'
import { Notice } from '../notice.tsx'

/** What an order waits for: its deposit, or all of it. */
export function AwaitedPaymentNotice({ awaited }: { awaited: AwaitedPayment }) {
  const t = useText('orders')
  const { isCovered, isDeposit } = awaited
  const waits = isDeposit ? 'awaitedDepositTitle' : 'awaited'
  return (
    <Notice tone={isCovered ? 'green' : 'amber'} title={t(isCovered ? 'covered' : waits)}>
      <AwaitedAmounts awaited={awaited} />
    </Notice>
  )
}

export function AwaitedAmounts({ awaited }: { awaited: AwaitedPayment }) {
  const t = useText('orders')
  const { total, deposit, free, missing, isCovered, isDeposit } = awaited
  const hasCredit = /[1-9]/.test(free.amount)
  return (
    <dl className="flex flex-wrap gap-x-8 gap-y-1 pt-1">
      <Amount label={t('awaitedTotal')} value={total} />
      {isDeposit && <Amount label={t('deposit')} value={deposit} />}
      {hasCredit && <Amount label={t('awaitedFree')} value={free} />}
      {hasCredit && !isCovered && <Amount label={t('awaitedMissing')} value={missing} />}
    </dl>
  )
}

function Amount({ label, value }: { label: string; value: AwaitedPayment['total'] }) {
  return (
    <div className="flex gap-2">
      <dt>{label}</dt>
      <dd className="font-semibold">
        <Money value={value} />
      </dd>
    </div>
  )
}

/** To the form for the money that is missing, with everything that is known of it filled in. */
export function RecordAwaited({ number, awaited }: { number: string; awaited: AwaitedPayment }) {
  const t = useText('orders')
  const { company, missing } = awaited
  const search = new URLSearchParams({ company, ...missing, reference: number })
  return (
    <LinkButton kind="primary" to={`/desk/payments/new?${search}`}>
      {t('awaitedRecord')}
    </LinkButton>
  )
}
