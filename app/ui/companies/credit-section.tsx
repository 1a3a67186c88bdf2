import type { CreditView } from '#app/domain/credit/credit-view.ts'
import { Figures } from '../figures.tsx'
import { Money } from '../format/money.tsx'
import { useText } from '../i18n/use-text.ts'
import { LinkButton } from '../link-button.tsx'
import { Notice } from '../notice.tsx'
import type { CreditLinks } from './credit-links.ts'
import { CreditSum } from './credit-sum.tsx'
import { heldFigures } from './held-figures.tsx'

type CreditSectionProps = {
  credit: CreditView
  links: CreditLinks
  /** The account with all its movements, for who may see it. */
  href?: string | undefined
}

/** What the company may still order on account, and what stands against it; the figures that an order is checked with. */
export function CreditSection({ credit, links, href }: CreditSectionProps) {
  const t = useText('credit')
  return (
    <section className="grid gap-3">
      <header className="flex items-center justify-between gap-3">
        <h2>{t('title')}</h2>
        {href && <LinkButton to={href}>{t('account')}</LinkButton>}
      </header>
      {credit.onHold && <Notice tone="red">{t('onHold')}</Notice>}
      {!credit.hasAccount && <p className="text-muted">{t('prepaid')}</p>}
      <CreditFigures credit={credit} links={links} />
      {credit.hasAccount && (
        <div className="panel p-2 md:w-92">
          <CreditSum credit={credit} links={links} />
        </div>
      )}
    </section>
  )
}

function CreditFigures({ credit, links }: Pick<CreditSectionProps, 'credit' | 'links'>) {
  const t = useText('credit')
  const { exposure, overdue, overdueDays } = credit
  return (
    <Figures
      figures={[
        { label: t('exposure'), value: <Money value={exposure} /> },
        {
          label: t('overdue'),
          value: <Money value={overdue} />,
          ...(overdueDays > 0 && { detail: t('overdueDays', { count: overdueDays }) }),
        },
        ...heldFigures(credit, links, t),
      ]}
    />
  )
}
