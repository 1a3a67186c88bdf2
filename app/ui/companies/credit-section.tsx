import type { CreditView } from '#app/domain/credit/credit-view.ts'
import { Figures } from '../figures.tsx'
import { Money } from '../format/money.tsx'
import { useText } from '../i18n/use-text.ts'
import { LinkButton } from '../link-button.tsx'
import { Notice } from '../notice.tsx'

type CreditSectionProps = {
  credit: CreditView
  /** The account with all its movements, for who may see it. */
  href?: string | undefined
}

/** What the company may still order on account, and what stands against it; the figures that an order is checked with. */
export function CreditSection({ credit, href }: CreditSectionProps) {
  const t = useText('companies')
  const { hasAccount, limit, exposure, available, overdue, overdueDays, onHold } = credit
  const unlimited = hasAccount ? t('credit.unlimited') : '–'
  return (
    <section className="grid gap-3">
      <header className="flex items-center justify-between gap-3">
        <h2>{t('credit.title')}</h2>
        {href && <LinkButton to={href}>{t('credit.account')}</LinkButton>}
      </header>
      {onHold && <Notice tone="red">{t('credit.onHold')}</Notice>}
      {!hasAccount && <p className="text-muted">{t('credit.prepaid')}</p>}
      <Figures
        figures={[
          {
            label: t('credit.available'),
            value: available ? <Money value={available} /> : unlimited,
          },
          { label: t('credit.limit'), value: limit ? <Money value={limit} /> : unlimited },
          { label: t('credit.exposure'), value: <Money value={exposure} /> },
          {
            label: t('credit.overdue'),
            value: <Money value={overdue} />,
            ...(overdueDays > 0 && { detail: t('credit.overdueDays', { count: overdueDays }) }),
          },
        ]}
      />
    </section>
  )
}
