import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { requireStaff } from '#app/auth/require.server.ts'
import { staffMay } from '#app/domain/companies/permissions.ts'
import { editListFields, editPercentage } from '#app/domain/prices/edit-list-fields.server.ts'
import { priceListSettingsSchema } from '#app/domain/prices/price-list-form.ts'
import { findPriceList } from '#app/domain/prices/price-list-queries.server.ts'
import {
  listPercentages,
  listPriceListChoices,
} from '#app/domain/prices/price-percentage-queries.server.ts'
import { now } from '#app/http/clock.server.ts'
import { redirectWithToast } from '#app/http/flash.server.ts'
import { readForm } from '#app/http/read-form.server.ts'
import { notFound } from '#app/http/refusal.server.ts'
import type { FormAnswer } from '#app/ui/form/form-errors.ts'
import type { Titled } from '#app/ui/page-title.tsx'
import { PriceListFrame } from '#app/ui/prices/price-list-frame.tsx'
import { PriceListSettings } from '#app/ui/prices/price-list-settings.tsx'
import { PricePercentages } from '#app/ui/prices/price-percentages.tsx'
import { priceProblemErrors } from '#app/ui/prices/price-problem-errors.ts'

export const handle: Titled<typeof loader> = { title: ({ data }) => data?.head.name }

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { scope, role } = await requireStaff(request, 'desk:prices')
  const code = params.code ?? ''
  const head = (await findPriceList(scope, code, now())) ?? notFound()
  const percentages = await listPercentages(scope, code)
  const choices = await listPriceListChoices()
  return { head, percentages, ...choices, canEdit: staffMay(role, 'desk:prices-edit') }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { userId: actorId } = await requireStaff(request, 'desk:prices-edit')
  const editor = { actorId, code: params.code ?? '' }
  const form = await readForm(request, priceListSettingsSchema)
  if (!form.ok) return form.answer
  const saved =
    form.value.intent === 'fields'
      ? await editListFields(editor, form.value, now())
      : await editPercentage(editor, form.value, now())
  if (!saved) return notFound()
  if (!saved.ok) {
    const errors = priceProblemErrors(saved.problems)
    return data({ errors, values: form.values }, { status: 422 })
  }
  return redirectWithToast(new URL(request.url).pathname, { key: 'priceLists:settingsSaved' })
}

export default function PriceListSettingsPage() {
  const { head, canEdit, mixGroups, ...rest } = useLoaderData<typeof loader>()
  const answer: FormAnswer | undefined = useActionData<typeof action>()
  const of = (intent: string) => (answer?.values?.intent === intent ? answer : undefined)
  const form = { head, mixGroups, answer: of('fields') }
  return (
    <PriceListFrame head={head} canEdit={canEdit} isStep>
      <div className="grid items-start gap-8 lg:grid-cols-2">
        {canEdit && <PriceListSettings key={head.revision} {...form} />}
        <PricePercentages
          {...rest}
          isBase={head.isBase}
          canEdit={canEdit}
          answer={of('percentage')}
        />
      </div>
    </PriceListFrame>
  )
}
