import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { changePeople } from '#app/auth/people-page.server.ts'
import { requireStaff } from '#app/auth/require.server.ts'
import { listAddresses } from '#app/domain/companies/address-queries.server.ts'
import { listCompanyEvents } from '#app/domain/companies/company-audit-queries.server.ts'
import { findCompany } from '#app/domain/companies/company-queries.server.ts'
import { listPeople } from '#app/domain/companies/people-queries.server.ts'
import { staffMay } from '#app/domain/companies/permissions.ts'
import { findCompanyCredit } from '#app/domain/credit/credit-queries.server.ts'
import { listAgreementsBinding } from '#app/domain/prices/agreement-list-queries.server.ts'
import { now } from '#app/http/clock.server.ts'
import { dayParameter } from '#app/http/period.server.ts'
import { notFound } from '#app/http/refusal.server.ts'
import { AddressSection } from '#app/ui/account/address-section.tsx'
import { PeopleSection } from '#app/ui/account/people-section.tsx'
import { CompanyAgreements } from '#app/ui/agreements/company-agreements.tsx'
import { Status } from '#app/ui/badge.tsx'
import { CompanyEvents } from '#app/ui/companies/company-events.tsx'
import { CompanyFacts } from '#app/ui/companies/company-facts.tsx'
import { deskCreditLinks } from '#app/ui/companies/credit-links.ts'
import { CreditSection } from '#app/ui/companies/credit-section.tsx'
import type { FormAnswer } from '#app/ui/form/form-errors.ts'
import { useText } from '#app/ui/i18n/use-text.ts'
import { LinkButton } from '#app/ui/link-button.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import type { Titled } from '#app/ui/page-title.tsx'
import { RefusalNotice } from '#app/ui/refusal-notice.tsx'

export const handle: Titled<typeof loader> = { title: ({ data }) => data?.company.name }

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { scope, role } = await requireStaff(request, 'desk:companies')
  const company = (await findCompany(scope, params.code ?? '')) ?? notFound()
  const today = dayParameter(new URLSearchParams(), 'today')
  const seesCredit = staffMay(role, 'desk:invoices')
  const [people, addresses, credit, events, agreements] = await Promise.all([
    listPeople(scope, company.code),
    listAddresses(scope, company.code),
    findCompanyCredit(scope, company.code, { today }),
    listCompanyEvents(scope, company.code),
    listAgreementsBinding(scope, company.code, now()),
  ])
  const editable = staffMay(role, 'desk:companies-edit')
  const binding = {
    agreements,
    seesAgreements: staffMay(role, 'desk:prices'),
    keepsAgreements: staffMay(role, 'desk:prices-edit'),
  }
  const mayQuote = staffMay(role, 'desk:quotes') && company.status !== 'closed'
  return { company, people, addresses, credit, events, binding, seesCredit, editable, mayQuote }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const staff = await requireStaff(request, 'desk:companies-edit')
  return changePeople(request, staff, params.code ?? '')
}

export default function Company() {
  const { company, people, addresses, credit, events, binding, seesCredit, editable, mayQuote } =
    useLoaderData<typeof loader>()
  const answer: FormAnswer | undefined = useActionData<typeof action>()
  const t = useText('companies')
  const path = `/desk/companies/${encodeURIComponent(company.code)}`
  return (
    <>
      <PageHeader
        title={company.name}
        state={<Status kind="company" state={company.status} />}
        detail={company.code}
        crumbs={[{ label: t('title'), href: '/desk/companies' }]}
        action={editable && <LinkButton to={`${path}/edit`}>{t('edit')}</LinkButton>}
        more={
          mayQuote && (
            <LinkButton to={`/desk/quotes/new?company=${encodeURIComponent(company.code)}`}>
              {t('beginQuote')}
            </LinkButton>
          )
        }
      />
      <div className="record">
        <div className="grid content-start gap-8">
          <RefusalNotice refusal={answer?.refusal} />
          {credit && (
            <CreditSection
              credit={credit}
              links={deskCreditLinks(company.code, company.currency)}
              href={
                seesCredit ? `/desk/receivables/${encodeURIComponent(company.code)}` : undefined
              }
            />
          )}
          <CompanyAgreements company={company.code} {...binding} />
          <PeopleSection people={people} editable={editable} answer={answer} />
          <AddressSection addresses={addresses} editable={editable} path={`${path}/addresses`} />
        </div>
        <aside className="grid content-start gap-6">
          <CompanyFacts company={company} />
          <CompanyEvents events={events} />
        </aside>
      </div>
    </>
  )
}
