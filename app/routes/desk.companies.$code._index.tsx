import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { changePeople } from '#app/auth/people-page.server.ts'
import { requireStaff } from '#app/auth/require.server.ts'
import { listAddresses } from '#app/domain/companies/address-queries.server.ts'
import { findCompany } from '#app/domain/companies/company-queries.server.ts'
import { listPeople } from '#app/domain/companies/people-queries.server.ts'
import { staffMay } from '#app/domain/companies/permissions.ts'
import { notFound } from '#app/http/refusal.server.ts'
import { AddressSection } from '#app/ui/account/address-section.tsx'
import { PeopleSection } from '#app/ui/account/people-section.tsx'
import { Status } from '#app/ui/badge.tsx'
import { CompanyFacts } from '#app/ui/companies/company-facts.tsx'
import type { FormAnswer } from '#app/ui/form/form-errors.ts'
import { useText } from '#app/ui/i18n/use-text.ts'
import { LinkButton } from '#app/ui/link-button.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { RefusalNotice } from '#app/ui/refusal-notice.tsx'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.company.name ?? 'Company'} · Angro` },
]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { scope, role } = await requireStaff(request, 'desk:companies')
  const company = (await findCompany(scope, params.code ?? '')) ?? notFound()
  const [people, addresses] = await Promise.all([
    listPeople(scope, company.code),
    listAddresses(scope, company.code),
  ])
  return { company, people, addresses, editable: staffMay(role, 'desk:companies-edit') }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const staff = await requireStaff(request, 'desk:companies-edit')
  return changePeople(request, staff, params.code ?? '')
}

export default function Company() {
  const { company, people, addresses, editable } = useLoaderData<typeof loader>()
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
      />
      <div className="record">
        <div className="grid content-start gap-8">
          <RefusalNotice refusal={answer?.refusal} />
          <PeopleSection people={people} editable={editable} answer={answer} />
          <AddressSection addresses={addresses} editable={editable} path={`${path}/addresses`} />
        </div>
        <aside>
          <CompanyFacts company={company} />
        </aside>
      </div>
    </>
  )
}
