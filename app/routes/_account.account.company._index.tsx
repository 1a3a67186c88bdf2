import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { changePeople } from '#app/auth/people-page.server.ts'
import { requireContact } from '#app/auth/require.server.ts'
import { listAddresses } from '#app/domain/companies/address-queries.server.ts'
import { listPeople } from '#app/domain/companies/people-queries.server.ts'
import { contactMay } from '#app/domain/companies/permissions.ts'
import { getOwnCredit } from '#app/domain/credit/credit-queries.server.ts'
import { dayParameter } from '#app/http/period.server.ts'
import { AddressSection } from '#app/ui/account/address-section.tsx'
import { PeopleSection } from '#app/ui/account/people-section.tsx'
import { buyerCreditLinks } from '#app/ui/companies/credit-links.ts'
import { CreditSection } from '#app/ui/companies/credit-section.tsx'
import type { FormAnswer } from '#app/ui/form/form-errors.ts'
import { useText } from '#app/ui/i18n/use-text.ts'
import { PageHeader } from '#app/ui/page-header.tsx'
import type { Titled } from '#app/ui/page-title.tsx'
import { RefusalNotice } from '#app/ui/refusal-notice.tsx'

export const handle: Titled = { title: 'company:title' }

export async function loader({ request }: LoaderFunctionArgs) {
  const contact = await requireContact(request, 'company:view')
  const { scope, company, role } = contact
  const today = dayParameter(new URLSearchParams(), 'today')
  const [people, addresses, credit] = await Promise.all([
    listPeople(scope, company.code),
    listAddresses(scope, company.code),
    contactMay(role, 'invoice:view') ? getOwnCredit(contact, today) : null,
  ])
  const { name, code } = company
  return { name, code, people, addresses, credit, editable: contactMay(role, 'company:manage') }
}

export async function action({ request }: ActionFunctionArgs) {
  const contact = await requireContact(request, 'company:manage')
  return changePeople(request, contact, contact.company.code)
}

export default function Company() {
  const { name, code, people, addresses, credit, editable } = useLoaderData<typeof loader>()
  const answer: FormAnswer | undefined = useActionData<typeof action>()
  const t = useText('company')
  return (
    <>
      <PageHeader title={name} detail={`${t('title')} ${code}`} />
      <div className="grid gap-8">
        <RefusalNotice refusal={answer?.refusal} />
        {credit && <CreditSection credit={credit} links={buyerCreditLinks} />}
        <PeopleSection people={people} editable={editable} answer={answer} />
        <AddressSection
          addresses={addresses}
          editable={editable}
          path="/account/company/addresses"
        />
      </div>
    </>
  )
}
