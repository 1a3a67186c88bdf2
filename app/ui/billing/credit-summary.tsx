import type { CreditTermsView } from '#app/domain/billing/credit-terms-view.ts'
import { deskCreditLinks } from '../companies/credit-links.ts'
import { CreditSum } from '../companies/credit-sum.tsx'
import { heldFigures } from '../companies/held-figures.tsx'
import { Figures } from '../figures.tsx'
import { Money } from '../format/money.tsx'
import { useText } from '../i18n/use-text.ts'
import { Notice } from '../notice.tsx'

/** What the company owes and may owe in one currency, and how what is left comes about. */
export function CreditSummary({ company, terms }: { company: string; terms: CreditTermsView }) {
  const t = useText('receivables')
  const words = useText('credit')
  const { account, credit, currency } = terms
  const { limit, available, exposure, overdue } = credit
  const links = deskCreditLinks(company, currency)
  const shown = (value: typeof limit) => (value ? <Money value={value} /> : '–')
  return (
    <>
      {account?.manualHold && (
        <Notice tone="red">{t('onHold', { reason: account.holdReason })}</Notice>
      )}
      <Figures
        figures={[
          { label: t('exposure'), value: <Money value={exposure} /> },
          { label: t('limit'), value: shown(limit), detail: limitNote(terms, t) },
          { label: t('available'), value: shown(available) },
          { label: words('overdue'), value: <Money value={overdue} /> },
          ...heldFigures(credit, links, words),
        ]}
      />
      {credit.hasAccount && (
        <div className="panel mt-6 p-2 md:w-92">
          <CreditSum credit={credit} links={links} />
        </div>
      )}
    </>
  )
}

function limitNote(
  { account, credit }: CreditTermsView,
  t: ReturnType<typeof useText<'receivables'>>,
) {
  if (!credit.hasAccount) return t('noAccount')
  if (account === null) return t('sharedLimit')
  return account.limit === null ? t('unlimited') : t(`policies.${account.policy}`)
}
