import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { requireStaff } from '#app/auth/require.server.ts'
import { agreementSchema } from '#app/domain/prices/agreement-form.ts'
import { findAgreement, listAgreementChoices } from '#app/domain/prices/agreement-queries.server.ts'
import { editAgreement } from '#app/domain/prices/change-agreement.server.ts'
import { now } from '#app/http/clock.server.ts'
import { redirectWithToast } from '#app/http/flash.server.ts'
import { readForm } from '#app/http/read-form.server.ts'
import { notFound, refused } from '#app/http/refusal.server.ts'
import { AgreementFields } from '#app/ui/agreements/agreement-fields.tsx'
import { SubmitButton } from '#app/ui/button.tsx'
import type { FormAnswer } from '#app/ui/form/form-errors.ts'
import { FormFrame } from '#app/ui/form/form-frame.tsx'
import { useRemixForm } from '#app/ui/form/use-remix-form.ts'
import { useText } from '#app/ui/i18n/use-text.ts'
import { PageHeader } from '#app/ui/page-header.tsx'
import type { Titled } from '#app/ui/page-title.tsx'
import { RefusalNotice } from '#app/ui/refusal-notice.tsx'

/** For the browser, when the form is used. */
const formSchema = () =>
  import('#app/domain/prices/agreement-form.ts').then(({ agreementSchema }) => agreementSchema)

export const handle: Titled = { title: 'agreements:editTitle' }

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { scope } = await requireStaff(request, 'desk:prices-edit')
  const { agreement } = (await findAgreement(scope, params.code ?? '', now())) ?? notFound()
  const { terms } = await listAgreementChoices(scope)
  return { agreement, terms }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { scope, userId: actorId } = await requireStaff(request, 'desk:prices-edit')
  const code = params.code ?? ''
  const form = await readForm(request, agreementSchema)
  if (!form.ok) return form.answer
  const edited = await editAgreement({ scope, actorId, code }, form.value)
  if (!edited.ok) return refused(edited.refusal, form.values)
  const path = `/desk/agreements/${encodeURIComponent(code)}`
  return redirectWithToast(path, { key: 'agreements:saved' })
}

export default function EditAgreement() {
  const { agreement, terms } = useLoaderData<typeof loader>()
  const answer: FormAnswer | undefined = useActionData<typeof action>()
  const t = useText('agreements')
  const words = useText('words')
  const { name, validFrom, validOn, active, paymentTermsCode, code } = agreement
  const form = useRemixForm(formSchema, {
    answer,
    labels: { name: t('name'), validOn: t('validOn'), paymentTermsCode: t('paymentTerms') },
    defaultValues: {
      name,
      validFrom: validFrom ?? '',
      validOn: validOn ?? '',
      active: answer?.values ? undefined : active,
      paymentTermsCode: paymentTermsCode ?? '',
    },
  })
  const crumbs = [
    { label: t('title'), href: '/desk/agreements' },
    { label: name, href: `/desk/agreements/${encodeURIComponent(code)}` },
  ]
  return (
    <>
      <PageHeader title={t('editTitle')} crumbs={crumbs} />
      <FormFrame form={form} className="grid max-w-form gap-5">
        <RefusalNotice refusal={answer?.refusal} />
        <AgreementFields terms={terms} />
        <div>
          <SubmitButton>{words('actions.save')}</SubmitButton>
        </div>
      </FormFrame>
    </>
  )
}
