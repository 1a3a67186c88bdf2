import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { requireStaff } from '#app/auth/require.server.ts'
import { editCompanySchema } from '#app/domain/companies/company-form.ts'
import { findCompany, listCompanyChoices } from '#app/domain/companies/company-queries.server.ts'
import { editCompany } from '#app/domain/companies/edit-company.server.ts'
import { redirectWithToast } from '#app/http/flash.server.ts'
import { readForm } from '#app/http/read-form.server.ts'
import { notFound, refused } from '#app/http/refusal.server.ts'
import { SubmitButton } from '#app/ui/button.tsx'
import { CompanyFields } from '#app/ui/companies/company-fields.tsx'
import { companyValues } from '#app/ui/companies/company-values.ts'
import type { FormAnswer } from '#app/ui/form/form-errors.ts'
import { FormFrame } from '#app/ui/form/form-frame.tsx'
import { useRemixForm } from '#app/ui/form/use-remix-form.ts'
import { useText } from '#app/ui/i18n/use-text.ts'
import { PageHeader } from '#app/ui/page-header.tsx'
import type { Titled } from '#app/ui/page-title.tsx'
import { RefusalNotice } from '#app/ui/refusal-notice.tsx'

/** For the browser, when the form is used. */
const formSchema = () =>
  import('#app/domain/companies/company-form.ts').then(({ editCompanySchema }) => editCompanySchema)

export const handle: Titled<typeof loader> = { title: ({ data }) => data?.company.name }

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { scope } = await requireStaff(request, 'desk:companies-edit')
  const company = (await findCompany(scope, params.code ?? '')) ?? notFound()
  return { company, choices: await listCompanyChoices() }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { scope, userId: actorId } = await requireStaff(request, 'desk:companies-edit')
  const code = params.code ?? ''
  const form = await readForm(request, editCompanySchema)
  if (!form.ok) return form.answer

  const edited = await editCompany(scope, { actorId, code, form: form.value })

  if (edited === null) return notFound()
  if (!edited.ok) return refused(edited.refusal, form.values)
  return redirectWithToast(`/desk/companies/${encodeURIComponent(code)}`, { key: 'words:saved' })
}

export default function EditCompany() {
  const { company, choices } = useLoaderData<typeof loader>()
  const answer: FormAnswer | undefined = useActionData<typeof action>()
  const t = useText('companies')
  const words = useText('words')
  const form = useRemixForm(formSchema, {
    answer,
    labels: { name: t('name'), vatNumber: t('vatNumber') },
    defaultValues: companyValues(company),
  })
  const crumbs = [
    { label: t('title'), href: '/desk/companies' },
    { label: company.name, href: `/desk/companies/${encodeURIComponent(company.code)}` },
  ]
  return (
    <>
      <PageHeader title={t('edit')} crumbs={crumbs} />
      <FormFrame form={form} className="grid max-w-2xl gap-5">
        <RefusalNotice refusal={answer?.refusal} />
        <CompanyFields {...choices} />
        <div>
          <SubmitButton>{words('actions.save')}</SubmitButton>
        </div>
      </FormFrame>
    </>
  )
}
