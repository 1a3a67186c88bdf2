import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { requireStaff } from '#app/auth/require.server.ts'
import { staffMay } from '#app/domain/companies/permissions.ts'
import { listRecordEvents } from '#app/domain/companies/record-events-queries.server.ts'
import { changeMixGroup } from '#app/domain/prices/change-mix-group.server.ts'
import { mixGroupActionSchema } from '#app/domain/prices/mix-group-form.ts'
import { findMixGroup } from '#app/domain/prices/mix-group-queries.server.ts'
import { redirectWithToast } from '#app/http/flash.server.ts'
import { readForm } from '#app/http/read-form.server.ts'
import { notFound, refused } from '#app/http/refusal.server.ts'
import { MixGroupScreen } from '#app/ui/assortments/mix-group-screen.tsx'
import type { FormAnswer } from '#app/ui/form/form-errors.ts'
import type { Titled } from '#app/ui/page-title.tsx'

export const handle: Titled<typeof loader> = { title: ({ data }) => data?.group.name }

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { role } = await requireStaff(request, 'desk:prices')
  const { id, group } = (await findMixGroup(params.code ?? '')) ?? notFound()
  const events = await listRecordEvents('mixGroup', id)
  return { group, events, canEdit: staffMay(role, 'desk:prices-edit') }
}

const done = {
  save: 'assortments:saved',
  addVariants: 'assortments:mix.variantsAdded',
  removeVariant: 'assortments:mix.variantRemoved',
} as const

export async function action({ request, params }: ActionFunctionArgs) {
  const { userId: actorId } = await requireStaff(request, 'desk:prices-edit')
  const form = await readForm(request, mixGroupActionSchema)
  if (!form.ok) return form.answer
  const changed = await changeMixGroup({ actorId, code: params.code ?? '' }, form.value)
  if (!changed.ok) return refused(changed.refusal, form.values)
  return redirectWithToast(new URL(request.url).pathname, { key: done[form.value.intent] })
}

export default function MixGroup() {
  const answer: FormAnswer | undefined = useActionData<typeof action>()
  return <MixGroupScreen {...useLoaderData<typeof loader>()} answer={answer} />
}
