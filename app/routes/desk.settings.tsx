import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { requireStaff } from '#app/auth/require.server.ts'
import { changeSeller } from '#app/domain/companies/change-seller.server.ts'
import { sellerSchema } from '#app/domain/companies/seller-form.ts'
import { findSellerSettings } from '#app/domain/companies/seller-settings-repository.server.ts'
import type { Refusal } from '#app/domain/result.ts'
import { now } from '#app/http/clock.server.ts'
import { redirectWithToast } from '#app/http/flash.server.ts'
import { readForm } from '#app/http/read-form.server.ts'
import { notFound, refused } from '#app/http/refusal.server.ts'
import type { FormAnswer } from '#app/ui/form/form-errors.ts'
import { useText } from '#app/ui/i18n/use-text.ts'
import { PageHeader } from '#app/ui/page-header.tsx'
import type { Titled } from '#app/ui/page-title.tsx'
import { RefusalNotice } from '#app/ui/refusal-notice.tsx'
import { SellerForm } from '#app/ui/settings/seller-form.tsx'

export const handle: Titled = { title: 'settings:title' }

export async function loader({ request }: LoaderFunctionArgs) {
  await requireStaff(request, 'desk:settings')
  return { seller: (await findSellerSettings()) ?? notFound() }
}

export async function action({ request }: ActionFunctionArgs) {
  const staff = await requireStaff(request, 'desk:settings')
  const form = await readForm(request, sellerSchema)
  if (!form.ok) return form.answer
  const changed = await changeSeller(staff, form.value, now())
  if (!changed.ok) return refused(changed.refusal, form.values)
  return redirectWithToast('/desk/settings', { key: 'words:saved' })
}

export default function Settings() {
  const { seller } = useLoaderData<typeof loader>()
  const answer: (FormAnswer & { refusal?: Refusal }) | undefined = useActionData<typeof action>()
  const t = useText('settings')
  return (
    <>
      <PageHeader title={t('title')} detail={t('detail')} />
      <RefusalNotice refusal={answer?.refusal} />
      <SellerForm seller={seller} answer={answer} />
    </>
  )
}
