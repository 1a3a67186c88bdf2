import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { requireStaff } from '#app/auth/require.server.ts'
import { companyCurrencies } from '#app/domain/companies/company-choices.ts'
import { newCompanySchema } from '#app/domain/companies/company-form.ts'
import { listCompanyChoices } from '#app/domain/companies/company-queries.server.ts'
import { createCompany } from '#app/domain/companies/create-company.server.ts'
import { redirectWithToast } from '#app/http/flash.server.ts'
import { readForm } from '#app/http/read-form.server.ts'
import { refused } from '#app/http/refusal.server.ts'
import { SubmitButton } from '#app/ui/button.tsx'
import { CompanyFields } from '#app/ui/companies/company-fields.tsx'
import type { FormAnswer } from '#app/ui/form/form-errors.ts'
import { FormFrame } from '#app/ui/form/form-frame.tsx'
import { Select } from '#app/ui/form/select.tsx'
import { TextField } from '#app/ui/form/text-field.tsx'
import { useRemixForm } from '#app/ui/form/use-remix-form.ts'
import { useText } from '#app/ui/i18n/use-text.ts'
import { PageHeader } from '#app/ui/page-header.tsx'
import type { Titled } from '#app/ui/page-title.tsx'
import { RefusalNotice } from '#app/ui/refusal-notice.tsx'

/** For the browser, when the form is used. */
const formSchema = () =>
  import('#app/domain/companies/company-form.ts').then(({ newCompanySchema }) => newCompanySchema)

export const handle: Titled = { title: 'companies:addTitle' }

export async function loader({ request }: LoaderFunctionArgs) {
  await requireStaff(request, 'desk:companies-edit')
  return listCompanyChoices()
}

export async function action({ request }: ActionFunctionArgs) {
  const staff = await requireStaff(request, 'desk:companies-edit')
  const form = await readForm(request, newCompanySchema)
  if (!form.ok) return form.answer

  const made = await createCompany(staff.userId, form.value)

  if (!made.ok) return refused(made.refusal, form.values)
  const path = `/desk/companies/${encodeURIComponent(made.value.code)}`
  return redirectWithToast(path, { key: 'companies:created' })
}

export default function NewCompany() {
  const choices = useLoaderData<typeof loader>()
  const answer: FormAnswer | undefined = useActionData<typeof action>()
  const t = useText('companies')
  const words = useText('words')
  const labels = { code: t('code'), name: t('name'), vatNumber: t('vatNumber') }
  const defaultValues = { partialShipment: true, currency: 'EUR', taxRegime: 'standard' }
  const form = useRemixForm(formSchema, { answer, labels, defaultValues })
  const currencies = companyCurrencies.map((value) => ({ value, label: value }))
  return (
    <>
      <PageHeader title={t('addTitle')} crumbs={[{ label: t('title'), href: '/desk/companies' }]} />
      <FormFrame form={form} className="grid max-w-2xl gap-5">
        <RefusalNotice refusal={answer?.refusal} />
        <div className="grid gap-5 sm:grid-cols-2">
          <TextField name="code" label={t('code')} hint={t('codeHint')} required />
          <Select name="currency" label={t('currency')} options={currencies} />
        </div>
        <CompanyFields {...choices} />
        <div>
          <SubmitButton>{words('actions.create')}</SubmitButton>
        </div>
      </FormFrame>
    </>
  )
}
