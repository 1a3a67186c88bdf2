import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { requireStaff } from '#app/auth/require.server.ts'
import { staffMay } from '#app/domain/companies/permissions.ts'
import {
  changeListStatus,
  dropPriceRow,
  editPriceRow,
} from '#app/domain/prices/edit-price-list.server.ts'
import { findPriceList } from '#app/domain/prices/price-list-queries.server.ts'
import { priceListActionSchema } from '#app/domain/prices/price-row-form.ts'
import { redirectWithToast } from '#app/http/flash.server.ts'
import { readForm } from '#app/http/read-form.server.ts'
import { notFound, refused } from '#app/http/refusal.server.ts'
import type { FormAnswer } from '#app/ui/form/form-errors.ts'
import { PriceListScreen } from '#app/ui/prices/price-list-screen.tsx'
import { priceRowSpec } from '#app/ui/prices/price-row-table.tsx'
import { parseTableState } from '#app/ui/table/table-state.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.list.name ?? 'Price list'} · Angro` },
]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const staff = await requireStaff(request, 'desk:prices')
  const search = new URL(request.url).searchParams
  const state = parseTableState(search, priceRowSpec)
  const list = (await findPriceList(params.code ?? '', state)) ?? notFound()
  const editing = list.rows.find(({ id }) => id === search.get('edit')) ?? null
  return { state, list, editing, canEdit: staffMay(staff.role, 'desk:prices-edit') }
}

const statuses = { publish: 'active', archive: 'archived', draft: 'draft' } as const
const done = {
  save: 'priceLists:saved',
  remove: 'priceLists:removed',
  publish: 'priceLists:published',
  archive: 'priceLists:archived',
  draft: 'priceLists:drafted',
} as const

export async function action({ request, params }: ActionFunctionArgs) {
  const { userId: actorId } = await requireStaff(request, 'desk:prices-edit')
  const editor = { actorId, code: params.code ?? '' }
  const form = await readForm(request, priceListActionSchema)
  if (!form.ok) return form.answer
  const change = form.value
  const edited = await (change.intent === 'save'
    ? editPriceRow(editor, change)
    : change.intent === 'remove'
      ? dropPriceRow(editor, BigInt(change.rowId))
      : changeListStatus(editor, statuses[change.intent]))
  if (edited === null) return notFound()
  if (!edited.ok) return refused(edited.refusal, form.values)
  const url = new URL(request.url)
  url.searchParams.delete('edit')
  return redirectWithToast(`${url.pathname}${url.search}`, { key: done[change.intent] })
}

export default function PriceList() {
  const answer: FormAnswer | undefined = useActionData<typeof action>()
  return <PriceListScreen {...useLoaderData<typeof loader>()} answer={answer} />
}
