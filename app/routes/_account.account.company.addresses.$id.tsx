import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { changeAddress, loadAddress } from '#app/auth/address-page.server.ts'
import { requireContact } from '#app/auth/require.server.ts'
import { AddressPage } from '#app/ui/account/address-page.tsx'
import type { FormAnswer } from '#app/ui/form/form-errors.ts'
import { useText } from '#app/ui/i18n/use-text.ts'
import type { Titled } from '#app/ui/page-title.tsx'

const back = '/account/company'

export const handle: Titled = { title: 'company:addresses' }

export async function loader({ request, params }: LoaderFunctionArgs) {
  const contact = await requireContact(request, 'company:manage')
  const place = { companyCode: contact.company.code, addressId: params.id ?? '', back }
  return loadAddress(request, contact, place)
}

export async function action({ request, params }: ActionFunctionArgs) {
  const contact = await requireContact(request, 'company:manage')
  const place = { companyCode: contact.company.code, addressId: params.id ?? '', back }
  return changeAddress(request, contact, place)
}

export default function Address() {
  const { address, countries } = useLoaderData<typeof loader>()
  const answer: FormAnswer | undefined = useActionData<typeof action>()
  const t = useText('company')
  const crumbs = [{ label: t('title'), href: back }]
  return <AddressPage {...{ address, countries }} answer={answer} crumbs={crumbs} back={back} />
}
