import type { CreditTermsView } from '#app/domain/billing/credit-terms-view.ts'
import { Figures } from '../figures.tsx'
import { Money } from '../format/money.tsx'
import { useText } from '../i18n/use-text.ts'
import { Notice } from '../notice.tsx'

/** What the company owes and may owe in one currency. */
export function CreditSummary({ terms }: { terms: CreditTermsView }) {
  const t = useText('receivables')
  const { account, balance, openOrders, exposure, available } = terms
  return (
    <>
      {account?.manualHold && (
        <Notice tone="red">{t('onHold', { reason: account.holdReason })}</Notice>
      )}
      <Figures
        figures={[
          { label: t('balance'), value: <Money value={balance} /> },
          { label: t('openOrders'), value: <Money value={openOrders} /> },
          { label: t('exposure'), value: <Money value={exposure} /> },
          {
            label: t('limit'),
            value: account?.limit ? <Money value={account.limit} /> : '–',
            detail: limitNote(terms, t),
          },
          ...(available ? [{ label: t('available'), value: <Money value={available} /> }] : []),
        ]}
      />
    </>
  )
}

function limitNote({ account }: CreditTermsView, t: ReturnType<typeof useText<'receivables'>>) {
  if (account === null) return t('noAccount')
  return account.limit === null ? t('unlimited') : t(`policies.${account.policy}`)
}
