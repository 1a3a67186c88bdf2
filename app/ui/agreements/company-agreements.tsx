import { Link } from '@remix-run/react'
import type { AgreementRow } from '#app/domain/prices/agreement-view.ts'
import { Status } from '../badge.tsx'
import { useI18n } from '../i18n/i18n-context.tsx'
import { useText } from '../i18n/use-text.ts'
import { LinkButton } from '../link-button.tsx'
import { AgreementWindow } from './agreement-window.tsx'
import { audienceName } from './audience-names.ts'

type CompanyAgreementsProps = {
  company: string
  agreements: readonly (AgreementRow & { place: number })[]
  /** Who sees agreements follows the links, and who keeps them starts one. */
  seesAgreements: boolean
  keepsAgreements: boolean
}

/** What binds a company, the nearest level first: where its prices, catalogs and quantities come from. */
export function CompanyAgreements(props: CompanyAgreementsProps) {
  const { company, agreements, keepsAgreements } = props
  const t = useText('agreements')
  return (
    <section className="grid gap-3">
      <header className="flex flex-wrap items-start justify-between gap-3">
        <div>
          <h2>{t('binding')}</h2>
          <p className="text-muted">{t('bindingHelp')}</p>
        </div>
        {keepsAgreements && (
          <LinkButton
            to={`/desk/agreements/new?level=company&company=${encodeURIComponent(company)}`}
            icon="plus"
          >
            {t('add')}
          </LinkButton>
        )}
      </header>
      {agreements.length === 0 ? (
        <p className="text-quiet">{t('nothingBinds')}</p>
      ) : (
        <div className="line-table table-scroll">
          <table className="table table-cards">
            <thead>
              <tr>
                <th>{t('name')}</th>
                <th>{t('level')}</th>
                <th>{t('window')}</th>
                <th>{t('state')}</th>
                <th className="num">{t('columnLists')}</th>
                <th className="num">{t('columnCatalogs')}</th>
                <th className="num">{t('columnRules')}</th>
              </tr>
            </thead>
            <tbody>
              {agreements.map((agreement) => (
                <Binding key={agreement.code} {...props} agreement={agreement} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  )
}

type BindingProps = Pick<CompanyAgreementsProps, 'seesAgreements'> & {
  agreement: CompanyAgreementsProps['agreements'][number]
}

function Binding({ agreement, seesAgreements }: BindingProps) {
  const t = useText('agreements')
  const { code, name, state, lists, catalogs, rules } = agreement
  return (
    <tr className={state === 'active' ? undefined : 'text-muted'}>
      <td className="primary-cell">
        {seesAgreements ? (
          <Link to={`/desk/agreements/${encodeURIComponent(code)}`} className="text-link">
            {name}
          </Link>
        ) : (
          name
        )}
      </td>
      <td data-label={t('level')}>
        <Level agreement={agreement} />
      </td>
      <td data-label={t('window')}>
        <AgreementWindow {...agreement} />
      </td>
      <td data-label={t('state')}>
        <Status kind="agreement" state={state} />
      </td>
      <td className="num" data-label={t('columnLists')}>
        {lists}
      </td>
      <td className="num" data-label={t('columnCatalogs')}>
        {catalogs}
      </td>
      <td className="num" data-label={t('columnRules')}>
        {rules}
      </td>
    </tr>
  )
}

function Level({ agreement }: Pick<BindingProps, 'agreement'>) {
  const t = useText('agreements')
  const name = audienceName(useI18n(), agreement)
  const { level, place, quote } = agreement
  if (level === 'company') {
    if (place > 0) return <>{t('ofParent', { name })}</>
    return <>{quote ? `${t('fromQuote')} ${quote}` : t('levels.company')}</>
  }
  return <>{level === 'base' ? name : `${t(`levels.${level}`)}: ${name}`}</>
}
