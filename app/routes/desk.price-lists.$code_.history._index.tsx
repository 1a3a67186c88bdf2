import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { requireStaff } from '#app/auth/require.server.ts'
import { staffMay } from '#app/domain/companies/permissions.ts'
import { rollBackSchema } from '#app/domain/prices/price-list-form.ts'
import { findPriceList } from '#app/domain/prices/price-list-queries.server.ts'
import { listRevisions } from '#app/domain/prices/price-revision-queries.server.ts'
import { rollBackPriceList } from '#app/domain/prices/roll-back-price-list.server.ts'
import { now } from '#app/http/clock.server.ts'
import { redirectWithToast } from '#app/http/flash.server.ts'
import { readForm } from '#app/http/read-form.server.ts'
import { notFound, refused } from '#app/http/refusal.server.ts'
import type { Titled } from '#app/ui/page-title.tsx'
import { PriceHistory, priceHistorySpec } from '#app/ui/prices/price-history.tsx'
import { PriceListFrame } from '#app/ui/prices/price-list-frame.tsx'
import { parseTableState } from '#app/ui/table/table-state.ts'

export const handle: Titled<typeof loader> = { title: ({ data }) => data?.head.name }

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { scope, role } = await requireStaff(request, 'desk:prices')
  const code = params.code ?? ''
  const head = (await findPriceList(scope, code, now())) ?? notFound()
  const state = parseTableState(new URL(request.url).searchParams, priceHistorySpec)
  const history = await listRevisions(scope, code, state)
  return { head, state, ...history, canEdit: staffMay(role, 'desk:prices-edit') }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { userId: actorId } = await requireStaff(request, 'desk:prices-edit')
  const form = await readForm(request, rollBackSchema)
  if (!form.ok) return form.answer
  const editor = { actorId, code: params.code ?? '' }
  const toRevision = Number(form.value.revision)
  const back = await rollBackPriceList(editor, { toRevision, at: now() })
  if (!back) return notFound()
  if (!back.ok && 'refusal' in back) return refused(back.refusal)
  if (!back.ok) return data({ problems: back.problems.slice(0, 20) }, { status: 409 })
  const parameters = { revision: toRevision }
  return redirectWithToast(new URL(request.url).pathname, {
    key: 'priceLists:rolledBack',
    parameters,
  })
}

export default function PriceListHistory() {
  const { head, canEdit, ...history } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <PriceListFrame head={head} canEdit={canEdit}>
      <PriceHistory {...history} head={head} canEdit={canEdit} answer={answer} />
    </PriceListFrame>
  )
}
