import { Link } from '@remix-run/react'
import type { AgreementDetail } from '#app/domain/prices/agreement-view.ts'
import { DescriptionList } from '../description-list.tsx'
import { useI18n } from '../i18n/i18n-context.tsx'
import { useText } from '../i18n/use-text.ts'
import { AgreementWindow } from './agreement-window.tsx'
import { audienceName } from './audience-names.ts'

type FactsProps = { agreement: AgreementDetail; seesCompanies: boolean; seesQuotes: boolean }

/** Whom it binds, when, and where it came from. */
export function AgreementFacts({ agreement, seesCompanies, seesQuotes }: FactsProps) {
  const t = useText('agreements')
  const { level, quote } = agreement
  return (
    <DescriptionList
      items={[
        { term: t('level'), value: t(`levels.${level}`) },
        {
          term: t('audience'),
          value: <Audience agreement={agreement} seesCompanies={seesCompanies} />,
        },
        { term: t('window'), value: <AgreementWindow {...agreement} /> },
        { term: t('paymentTerms'), value: agreement.paymentTermsName ?? t('noTerms') },
        ...(quote
          ? [
              {
                term: t('fromQuote'),
                value: seesQuotes ? (
                  <Link to={`/desk/quotes/${quote}`} className="text-link">
                    {quote}
                  </Link>
                ) : (
                  quote
                ),
              },
            ]
          : []),
      ]}
    />
  )
}

function Audience({ agreement, seesCompanies }: Omit<FactsProps, 'seesQuotes'>) {
  const name = audienceName(useI18n(), agreement)
  const { level, audienceCode } = agreement
  const code = encodeURIComponent(audienceCode ?? '')
  if (level === 'company' && seesCompanies)
    return (
      <Link to={`/desk/companies/${code}`} className="text-link">
        {name}
      </Link>
    )
  if (level !== 'segment') return <>{name}</>
  return (
    <Link to={`/desk/segments/${code}`} className="text-link">
      {name}
    </Link>
  )
}
