import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { requireStaff } from '#app/auth/require.server.ts'
import { companyCurrencies } from '#app/domain/companies/company-choices.ts'
import { createPriceList } from '#app/domain/prices/copy-price-list.server.ts'
import { taxModes } from '#app/domain/prices/price-list-choices.ts'
import { newPriceListSchema } from '#app/domain/prices/price-list-form.ts'
import { now } from '#app/http/clock.server.ts'
import { redirectWithToast } from '#app/http/flash.server.ts'
import { readForm } from '#app/http/read-form.server.ts'
import { refused } from '#app/http/refusal.server.ts'
import { SubmitButton } from '#app/ui/button.tsx'
import type { FormAnswer } from '#app/ui/form/form-errors.ts'
import { FormFrame } from '#app/ui/form/form-frame.tsx'
import { Select } from '#app/ui/form/select.tsx'
import { TextField } from '#app/ui/form/text-field.tsx'
import { useRemixForm } from '#app/ui/form/use-remix-form.ts'
import { useText } from '#app/ui/i18n/use-text.ts'
import { PageHeader } from '#app/ui/page-header.tsx'
import type { Titled } from '#app/ui/page-title.tsx'
import { RefusalNotice } from '#app/ui/refusal-notice.tsx'

const formSchema = () =>
  import('#app/domain/prices/price-list-form.ts').then((forms) => forms.newPriceListSchema)

export const handle: Titled = { title: 'priceLists:new' }

export async function loader({ request }: LoaderFunctionArgs) {
  await requireStaff(request, 'desk:prices-edit')
  return null
}

export async function action({ request }: ActionFunctionArgs) {
  const { userId } = await requireStaff(request, 'desk:prices-edit')
  const form = await readForm(request, newPriceListSchema)
  if (!form.ok) return form.answer
  const made = await createPriceList(userId, form.value, now())
  if (!made.ok) return refused(made.refusal, form.values)
  const path = `/desk/price-lists/${encodeURIComponent(made.value.code)}/settings`
  return redirectWithToast(path, { key: 'priceLists:created' })
}

export default function NewPriceList() {
  const answer: FormAnswer | undefined = useActionData<typeof action>()
  const t = useText('priceLists')
  const form = useRemixForm(formSchema, {
    answer,
    labels: { code: t('code'), name: t('name') },
    defaultValues: { currency: 'EUR', taxMode: 'net' },
  })
  return (
    <>
      <PageHeader title={t('new')} crumbs={[{ label: t('title'), href: '/desk/price-lists' }]} />
      <FormFrame form={form} className="grid max-w-2xl gap-5">
        <RefusalNotice refusal={answer?.refusal} />
        <TextField name="code" label={t('code')} hint={t('codeHint')} autoComplete="off" required />
        <TextField name="name" label={t('name')} autoComplete="off" required />
        <div className="grid items-start gap-5 sm:grid-cols-2">
          <Select
            name="currency"
            label={t('currency')}
            options={companyCurrencies.map((value) => ({ value, label: value }))}
          />
          <Select
            name="taxMode"
            label={t('taxMode')}
            options={taxModes.map((value) => ({ value, label: t(value) }))}
          />
        </div>
        <div>
          <SubmitButton>{t('makeDraft')}</SubmitButton>
        </div>
      </FormFrame>
    </>
  )
}
