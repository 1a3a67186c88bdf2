import { Link } from '@remix-run/react'
import { DescriptionList } from '../description-list.tsx'
import { isLocale, localeNames } from '../i18n/locale.ts'
import { useText } from '../i18n/use-text.ts'

export type CompanyFactsView = {
  legalName: string | null
  vatNumber: string | null
  vatNumberValid: boolean
  registrationNumber: string | null
  taxRegime: 'standard' | 'reverseCharge' | 'export' | 'exempt'
  currency: string
  locale: string
  paymentTermsName: string | null
  salesRepName: string | null
  segmentNames: string[]
  parentCode: string | null
  parentName: string | null
  branches: { code: string; name: string }[]
  purchaseOrderNumberRequired: boolean
  purchaseOrderNumberUnique: boolean
  partialShipment: boolean
  notes: string | null
}

/** A company's record at a glance. */
export function CompanyFacts({ company }: { company: CompanyFactsView }) {
  const t = useText('companies')
  const vatState = company.vatNumberValid ? 'vatNumberChecked' : 'vatNumberUnchecked'
  const rules = (
    ['purchaseOrderNumberRequired', 'purchaseOrderNumberUnique', 'partialShipment'] as const
  ).filter((rule) => company[rule])
  return (
    <DescriptionList
      items={[
        { term: t('legalName'), value: company.legalName },
        {
          term: t('vatNumber'),
          value: company.vatNumber && `${company.vatNumber} (${t(vatState)})`,
        },
        { term: t('registrationNumber'), value: company.registrationNumber },
        { term: t('taxRegime'), value: t(`taxRegimes.${company.taxRegime}`) },
        { term: t('currency'), value: company.currency },
        { term: t('language'), value: isLocale(company.locale) && localeNames[company.locale] },
        { term: t('paymentTerms'), value: company.paymentTermsName ?? t('prepaid') },
        { term: t('salesRep'), value: company.salesRepName },
        { term: t('segments'), value: company.segmentNames.join(', ') || null },
        { term: t('parent'), value: company.parentName },
        { term: t('branches'), value: <Branches branches={company.branches} /> },
        { term: t('rules'), value: rules.map((rule) => t(rule)).join('; ') || null },
        { term: t('notes'), value: company.notes },
      ]}
    />
  )
}

function Branches({ branches }: { branches: CompanyFactsView['branches'] }) {
  if (branches.length === 0) return <span className="text-quiet">–</span>
  return branches.map(({ code, name }) => (
    <Link key={code} to={`/desk/companies/${encodeURIComponent(code)}`} className="text-link block">
      {name}
    </Link>
  ))
}
