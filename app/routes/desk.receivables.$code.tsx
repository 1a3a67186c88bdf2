import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { requireStaff } from '#app/auth/require.server.ts'
import { findCompanyAccount } from '#app/domain/billing/company-account-queries.server.ts'
import { getStatement } from '#app/domain/billing/statement-queries.server.ts'
import { staffMay } from '#app/domain/companies/permissions.ts'
import { changeCreditTerms } from '#app/domain/credit/change-credit-terms.server.ts'
import { creditTermsSchema } from '#app/domain/credit/credit-terms-form.ts'
import { now } from '#app/http/clock.server.ts'
import { redirectWithToast } from '#app/http/flash.server.ts'
import { dayParameter, periodParameters } from '#app/http/period.server.ts'
import { readForm } from '#app/http/read-form.server.ts'
import { notFound, refused } from '#app/http/refusal.server.ts'
import { CreditHistory } from '#app/ui/billing/credit-history.tsx'
import { CreditSummary } from '#app/ui/billing/credit-summary.tsx'
import { CreditTermsForm } from '#app/ui/billing/credit-terms-form.tsx'
import { PeriodForm } from '#app/ui/billing/period-form.tsx'
import { StatementTable } from '#app/ui/billing/statement-table.tsx'
import { useText } from '#app/ui/i18n/use-text.ts'
import { LinkButton } from '#app/ui/link-button.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import type { Titled } from '#app/ui/page-title.tsx'
import { RefusalNotice } from '#app/ui/refusal-notice.tsx'

export const handle: Titled = { title: ({ params }) => params.code }

export async function loader({ request, params }: LoaderFunctionArgs) {
  const staff = await requireStaff(request, 'desk:invoices')
  const today = dayParameter(new URLSearchParams(), 'today')
  const company = await findCompanyAccount(staff.scope, String(params.code), today)
  if (company === null) return notFound()
  const search = new URL(request.url).searchParams
  const asked = { currency: search.get('currency'), ...periodParameters(search) }
  const statement = await getStatement(staff.scope, { company: company.code, ...asked })
  if (statement === null) return notFound()
  return { company, statement, mayEdit: staffMay(staff.role, 'desk:credit') }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const staff = await requireStaff(request, 'desk:credit')
  const form = await readForm(request, creditTermsSchema)
  if (!form.ok) return form.answer
  const { currency, ...terms } = form.value
  const companyCode = String(params.code)
  const changed = await changeCreditTerms(staff, { companyCode, currency, terms, at: now() })
  if (!changed.ok) return refused(changed.refusal, form.values)
  return redirectWithToast(`/desk/receivables/${companyCode}`, { key: 'receivables:saved' })
}

export default function CompanyAccount() {
  const { company, statement, mayEdit } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const t = useText('receivables')
  return (
    <>
      <PageHeader
        title={company.name}
        detail={company.code}
        crumbs={[{ label: t('title'), href: '/desk/receivables' }]}
        more={
          <LinkButton to={`/desk/invoices?company=${company.code}&state=open&state=overdue`}>
            {t('openItems')}
          </LinkButton>
        }
      />
      <RefusalNotice refusal={answer && 'refusal' in answer ? answer.refusal : null} />
      {company.currencies.map((terms) => (
        <CreditSummary key={terms.currency} company={company.code} terms={terms} />
      ))}
      <div className="record mt-6">
        <section>
          <h2 className="mb-2">{t('statement')}</h2>
          <PeriodForm statement={statement} />
          <StatementTable statement={statement} base="/desk" />
        </section>
        <aside className="no-print grid content-start gap-6">
          {mayEdit &&
            company.currencies.map((terms) => (
              <CreditTermsForm
                key={terms.currency}
                terms={terms}
                answer={answer && 'errors' in answer ? answer : null}
              />
            ))}
          <CreditHistory changes={company.history} />
        </aside>
      </div>
    </>
  )
}
