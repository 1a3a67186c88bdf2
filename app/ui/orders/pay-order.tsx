import type { AwaitedPayment } from '#app/domain/billing/prepayment-view.ts'
import { BankDetails } from '../billing/bank-details.tsx'
import { Money } from '../format/money.tsx'
import { useText } from '../i18n/use-text.ts'
import { Notice } from '../notice.tsx'
import { AwaitedAmounts } from './awaited-payment.tsx'

/** For the buyer: how much is to be paid before the order goes on, and how. */
export function PayOrder({ number, awaited }: { number: string; awaited: AwaitedPayment }) {
  const t = useText('orders')
  const { missing, isCovered, isDeposit, discountPercent, payTo } = awaited
  const hasCredit = /[1-9]/.test(awaited.free.amount)
  if (isCovered) return <Notice tone="green" title={t('paidSoon')} />
  return (
    <Notice
      tone="amber"
      title={
        <>
          {t('payTitle')} <Money value={missing} />
        </>
      }
    >
      <p>{t(isDeposit ? 'payDeposit' : 'payAll')}</p>
      {discountPercent && <p>{t('payDiscount', { percent: discountPercent })}</p>}
      {(isDeposit || hasCredit) && <AwaitedAmounts awaited={awaited} />}
      <div className="mt-3 max-w-prose">
        <BankDetails payTo={payTo} reference={number} />
      </div>
    </Notice>
  )
}
