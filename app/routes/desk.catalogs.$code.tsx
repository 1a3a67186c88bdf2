import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { requireStaff } from '#app/auth/require.server.ts'
import { assortmentActionSchema, assortmentKinds } from '#app/domain/catalog/assortment-form.ts'
import {
  findAssortment,
  listAssortmentTargets,
} from '#app/domain/catalog/assortment-queries.server.ts'
import { changeAssortment } from '#app/domain/catalog/change-assortment.server.ts'
import { staffMay } from '#app/domain/companies/permissions.ts'
import { listRecordEvents } from '#app/domain/companies/record-events-queries.server.ts'
import { listAgreementsOf } from '#app/domain/prices/agreement-list-queries.server.ts'
import { now } from '#app/http/clock.server.ts'
import { redirectWithToast } from '#app/http/flash.server.ts'
import { localeOf } from '#app/http/locale.server.ts'
import { readForm } from '#app/http/read-form.server.ts'
import { notFound, refused } from '#app/http/refusal.server.ts'
import { CatalogScreen } from '#app/ui/assortments/catalog-screen.tsx'
import type { FormAnswer } from '#app/ui/form/form-errors.ts'
import type { Titled } from '#app/ui/page-title.tsx'

export const handle: Titled<typeof loader> = { title: ({ data }) => data?.catalog.name }

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { scope, role, locale: own } = await requireStaff(request, 'desk:prices')
  const locale = localeOf(request, own)
  const { id, catalog } = (await findAssortment(params.code ?? '', locale)) ?? notFound()
  const by = new URL(request.url).searchParams.get('by')
  const kind = assortmentKinds.find((each) => each === by) ?? 'category'
  const canEdit = staffMay(role, 'desk:prices-edit')
  const [targets, usedBy, events] = await Promise.all([
    canEdit ? listAssortmentTargets(kind, locale) : [],
    listAgreementsOf(scope, { catalog: catalog.code }, now()),
    listRecordEvents('catalog', id),
  ])
  return { catalog, kind, targets, usedBy, events, canEdit }
}

const done = {
  save: 'assortments:saved',
  addRule: 'assortments:ruleAdded',
  removeRule: 'assortments:ruleRemoved',
} as const

export async function action({ request, params }: ActionFunctionArgs) {
  const { userId: actorId } = await requireStaff(request, 'desk:prices-edit')
  const form = await readForm(request, assortmentActionSchema)
  if (!form.ok) return form.answer
  const changed = await changeAssortment({ actorId, code: params.code ?? '' }, form.value)
  if (!changed.ok) return refused(changed.refusal, form.values)
  const { pathname, search } = new URL(request.url)
  return redirectWithToast(`${pathname}${search}`, { key: done[form.value.intent] })
}

export default function Catalog() {
  const answer: FormAnswer | undefined = useActionData<typeof action>()
  return <CatalogScreen {...useLoaderData<typeof loader>()} answer={answer} />
}
