import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { changeAddress, loadAddress } from '#app/auth/address-page.server.ts'
import { requireStaff } from '#app/auth/require.server.ts'
import { findCompany } from '#app/domain/companies/company-queries.server.ts'
import { notFound } from '#app/http/refusal.server.ts'
import { AddressPage } from '#app/ui/account/address-page.tsx'
import type { FormAnswer } from '#app/ui/form/form-errors.ts'
import { useText } from '#app/ui/i18n/use-text.ts'
import type { Titled } from '#app/ui/page-title.tsx'

export const handle: Titled = { title: 'company:addresses' }

const pathOf = (code: string) => `/desk/companies/${encodeURIComponent(code)}`
const placeOf = ({ code = '', id = '' }: { code?: string; id?: string }) => ({
  companyCode: code,
  addressId: id,
  back: pathOf(code),
})

export async function loader({ request, params }: LoaderFunctionArgs) {
  const staff = await requireStaff(request, 'desk:companies-edit')
  const { name, code } = (await findCompany(staff.scope, params.code ?? '')) ?? notFound()
  return { name, code, ...(await loadAddress(request, staff, placeOf(params))) }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const staff = await requireStaff(request, 'desk:companies-edit')
  return changeAddress(request, staff, placeOf(params))
}

export default function Address() {
  const { name, code, address, countries } = useLoaderData<typeof loader>()
  const answer: FormAnswer | undefined = useActionData<typeof action>()
  const t = useText('companies')
  const crumbs = [
    { label: t('title'), href: '/desk/companies' },
    { label: name, href: pathOf(code) },
  ]
  return (
    <AddressPage {...{ address, countries }} answer={answer} crumbs={crumbs} back={pathOf(code)} />
  )
}
