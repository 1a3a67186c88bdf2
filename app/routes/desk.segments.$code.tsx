import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { requireStaff } from '#app/auth/require.server.ts'
import { changeSegment } from '#app/domain/companies/change-segment.server.ts'
import { staffMay } from '#app/domain/companies/permissions.ts'
import { listRecordEvents } from '#app/domain/companies/record-events-queries.server.ts'
import { segmentActionSchema } from '#app/domain/companies/segment-form.ts'
import { findSegment, listSegmentCompanies } from '#app/domain/companies/segment-queries.server.ts'
import { listAgreementsOf } from '#app/domain/prices/agreement-list-queries.server.ts'
import { now } from '#app/http/clock.server.ts'
import { redirectWithToast } from '#app/http/flash.server.ts'
import { readForm } from '#app/http/read-form.server.ts'
import { notFound, refused } from '#app/http/refusal.server.ts'
import { segmentCompanySpec } from '#app/ui/assortments/segment-companies.tsx'
import { SegmentScreen } from '#app/ui/assortments/segment-screen.tsx'
import type { FormAnswer } from '#app/ui/form/form-errors.ts'
import type { Titled } from '#app/ui/page-title.tsx'
import { parseTableState } from '#app/ui/table/table-state.ts'

export const handle: Titled<typeof loader> = { title: ({ data }) => data?.segment.name }

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { scope, role } = await requireStaff(request, 'desk:prices')
  const { id, segment } = (await findSegment(params.code ?? '')) ?? notFound()
  const state = parseTableState(new URL(request.url).searchParams, segmentCompanySpec)
  const seesCompanies = staffMay(role, 'desk:companies')
  // Names of companies may tell another rep's customers: their events are for who sees them all.
  const [companies, agreements, events] = await Promise.all([
    listSegmentCompanies(scope, id, state),
    listAgreementsOf(scope, { segment: segment.code }, now()),
    scope.salesRepId === null ? listRecordEvents('segment', id) : [],
  ])
  const canEdit = staffMay(role, 'desk:prices-edit')
  return { segment, companies: { state, ...companies }, agreements, events, seesCompanies, canEdit }
}

const done = {
  save: 'assortments:saved',
  addCompany: 'assortments:segments.companyAdded',
  removeCompany: 'assortments:segments.companyRemoved',
} as const

export async function action({ request, params }: ActionFunctionArgs) {
  const { scope, userId: actorId } = await requireStaff(request, 'desk:prices-edit')
  const form = await readForm(request, segmentActionSchema)
  if (!form.ok) return form.answer
  const changed = await changeSegment({ scope, actorId, code: params.code ?? '' }, form.value)
  if (!changed.ok) return refused(changed.refusal, form.values)
  const { pathname, search } = new URL(request.url)
  return redirectWithToast(`${pathname}${search}`, { key: done[form.value.intent] })
}

export default function Segment() {
  const answer: FormAnswer | undefined = useActionData<typeof action>()
  return <SegmentScreen {...useLoaderData<typeof loader>()} answer={answer} />
}
