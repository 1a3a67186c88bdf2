import type { AwaitedPayment } from '#app/domain/billing/prepayment-queries.server.ts'
import { Money } from '../format/money.tsx'
import { useText } from '../i18n/use-text.ts'
import { LinkButton } from '../link-button.tsx'
import { Notice } from '../notice.tsx'
import { Totals } from '../totals.tsx'

type AwaitedPaymentNoticeProps = {
  number: string
  awaited: AwaitedPayment
  /** Who may record the payment as well. */
  mayRecord: boolean
}

/** What a prepaid order waits for, and the way to record it. */
export function AwaitedPaymentNotice({ number, awaited, mayRecord }: AwaitedPaymentNoticeProps) {
  const t = useText('orders')
  const { company, total, free, missing, isCovered } = awaited
  const search = new URLSearchParams({
    ...{ company, currency: missing.currency, amount: missing.amount, reference: number },
  })
  return (
    <Notice tone={isCovered ? 'green' : 'amber'} title={t('awaited.title')}>
      <Totals
        rows={[
          { id: 'total', label: t('awaited.total'), value: <Money value={total} /> },
          { id: 'free', label: t('awaited.free'), value: <Money value={free} /> },
          {
            id: 'missing',
            label: t('awaited.missing'),
            value: <Money value={missing} />,
            strong: true,
          },
        ]}
      />
      {mayRecord && !isCovered && (
        <p className="mt-3">
          <LinkButton to={`/desk/payments/new?${search}`}>{t('awaited.record')}</LinkButton>
        </p>
      )}
    </Notice>
  )
}
