import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { requireStaff } from '#app/auth/require.server.ts'
import { staffMay } from '#app/domain/companies/permissions.ts'
import type { PriceListEditor } from '#app/domain/prices/change-price-list.server.ts'
import { dropPriceRow, editPriceRow } from '#app/domain/prices/edit-price-list.server.ts'
import { findPriceList } from '#app/domain/prices/price-list-queries.server.ts'
import { type PriceListAction, priceListActionSchema } from '#app/domain/prices/price-row-form.ts'
import { listPriceRows } from '#app/domain/prices/price-row-queries.server.ts'
import { archivePriceList, draftPriceList } from '#app/domain/prices/publish-price-list.server.ts'
import { now } from '#app/http/clock.server.ts'
import { redirectWithToast } from '#app/http/flash.server.ts'
import { readForm } from '#app/http/read-form.server.ts'
import { notFound } from '#app/http/refusal.server.ts'
import type { FormAnswer } from '#app/ui/form/form-errors.ts'
import type { Titled } from '#app/ui/page-title.tsx'
import { PriceListScreen } from '#app/ui/prices/price-list-screen.tsx'
import { priceProblemErrors } from '#app/ui/prices/price-problem-errors.ts'
import { priceRowSpec } from '#app/ui/prices/price-row-table.tsx'
import { parseTableState } from '#app/ui/table/table-state.ts'

export const handle: Titled<typeof loader> = { title: ({ data }) => data?.head.name }

export async function loader({ request, params }: LoaderFunctionArgs) {
  const staff = await requireStaff(request, 'desk:prices')
  const search = new URL(request.url).searchParams
  const state = parseTableState(search, priceRowSpec)
  const code = params.code ?? ''
  const head = (await findPriceList(staff.scope, code, now())) ?? notFound()
  const { rows, total } = await listPriceRows(staff.scope, code, state)
  const editing = rows.find(({ id }) => id === search.get('edit')) ?? null
  const canEdit = staffMay(staff.role, 'desk:prices-edit')
  return { state, head, rows, total, editing, canEdit }
}

const toasts = {
  save: 'priceLists:saved',
  remove: 'priceLists:removed',
  archive: 'priceLists:archived',
  draft: 'priceLists:drafted',
} as const

export async function action({ request, params }: ActionFunctionArgs) {
  const { userId: actorId } = await requireStaff(request, 'desk:prices-edit')
  const editor = { actorId, code: params.code ?? '' }
  const form = await readForm(request, priceListActionSchema)
  if (!form.ok) return form.answer
  const done = await perform(editor, form.value)
  if (done === null) return notFound()
  if (done !== true && !done.ok) {
    const errors = priceProblemErrors(done.problems)
    return data({ errors, values: form.values }, { status: 422 })
  }
  const url = new URL(request.url)
  url.searchParams.delete('edit')
  return redirectWithToast(`${url.pathname}${url.search}`, { key: toasts[form.value.intent] })
}

function perform(editor: PriceListEditor, change: PriceListAction) {
  const at = now()
  switch (change.intent) {
    case 'save':
      return editPriceRow(editor, change, at)
    case 'remove':
      return dropPriceRow(editor, change.rowId, at)
    case 'archive':
      return archivePriceList(editor, at)
    case 'draft':
      return draftPriceList(editor, at)
  }
}

export default function PriceList() {
  const answer: FormAnswer | undefined = useActionData<typeof action>()
  return <PriceListScreen {...useLoaderData<typeof loader>()} answer={answer} />
}
