import type { CreditTermsView } from '#app/domain/billing/credit-terms-view.ts'
import type { MoneyView } from '#pricing/money.ts'
import { Figures } from '../figures.tsx'
import { isZero } from '../format/amount-sign.ts'
import { Money } from '../format/money.tsx'
import { useText } from '../i18n/use-text.ts'
import { Notice } from '../notice.tsx'

/** What the company owes and may owe in one currency; the first figures add up to the exposure, the last to what is left. */
export function CreditSummary({ terms }: { terms: CreditTermsView }) {
  const t = useText('receivables')
  const { account, own, credit } = terms
  const { limit, waiting, available } = credit
  return (
    <>
      {account?.manualHold && (
        <Notice tone="red">{t('onHold', { reason: account.holdReason })}</Notice>
      )}
      <Figures
        figures={[
          { label: t('balance'), value: <Money value={own.balance} /> },
          ...figure(t('kept'), own.kept),
          { label: t('openOrders'), value: <Money value={own.openOrders} /> },
          { label: t('exposure'), value: <Money value={own.exposure} /> },
          ...(credit.exposure.amount === own.exposure.amount
            ? []
            : [{ label: t('groupExposure'), value: <Money value={credit.exposure} /> }]),
          ...figure(t('waiting'), waiting),
          {
            label: t('limit'),
            value: limit ? <Money value={limit} /> : '–',
            detail: limitNote(terms, t),
          },
          ...(available ? [{ label: t('available'), value: <Money value={available} /> }] : []),
        ]}
      />
    </>
  )
}

/** Left out where there is nothing. */
function figure(label: string, value: MoneyView) {
  return isZero(value) ? [] : [{ label, value: <Money value={value} /> }]
}

function limitNote(
  { account, credit }: CreditTermsView,
  t: ReturnType<typeof useText<'receivables'>>,
) {
  if (!credit.hasAccount) return t('noAccount')
  if (account === null) return t('sharedLimit')
  return account.limit === null ? t('unlimited') : t(`policies.${account.policy}`)
}
