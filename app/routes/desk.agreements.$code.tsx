import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { requireStaff } from '#app/auth/require.server.ts'
import { staffMay } from '#app/domain/companies/permissions.ts'
import { listRecordEvents } from '#app/domain/companies/record-events-queries.server.ts'
import { findAgreement, listAttachable } from '#app/domain/prices/agreement-queries.server.ts'
import { agreementActionSchema } from '#app/domain/prices/agreement-rule-form.ts'
import { changeAgreement } from '#app/domain/prices/change-agreement.server.ts'
import { listQuantityRules } from '#app/domain/prices/quantity-rule-queries.server.ts'
import { now } from '#app/http/clock.server.ts'
import { redirectWithToast } from '#app/http/flash.server.ts'
import { readForm } from '#app/http/read-form.server.ts'
import { notFound, refused } from '#app/http/refusal.server.ts'
import { AgreementScreen } from '#app/ui/agreements/agreement-screen.tsx'
import { quantityRuleSpec } from '#app/ui/agreements/quantity-rule-table.tsx'
import type { FormAnswer } from '#app/ui/form/form-errors.ts'
import type { Titled } from '#app/ui/page-title.tsx'
import { parseTableState } from '#app/ui/table/table-state.ts'

export const handle: Titled<typeof loader> = { title: ({ data }) => data?.agreement.name }

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { scope, role } = await requireStaff(request, 'desk:prices')
  const at = now()
  const { id, agreement } = (await findAgreement(scope, params.code ?? '', at)) ?? notFound()
  const search = new URL(request.url).searchParams
  const state = parseTableState(search, quantityRuleSpec)
  const canEdit = staffMay(role, 'desk:prices-edit')
  const [found, events, attachable] = await Promise.all([
    listQuantityRules(id, { ...state, at }),
    listRecordEvents('agreement', id),
    canEdit ? listAttachable(id, agreement.currency) : null,
  ])
  const [sku, unit] = [search.get('rule'), search.get('unit')]
  return {
    agreement,
    rules: { state, ...found },
    editing: found.rows.find((rule) => rule.sku === sku && rule.unit === unit) ?? null,
    attachable,
    events,
    seesCompanies: staffMay(role, 'desk:companies'),
    seesQuotes: staffMay(role, 'desk:quotes'),
  }
}

const done = {
  attachList: 'agreements:listAttached',
  detachList: 'agreements:listDetached',
  attachCatalog: 'agreements:catalogAttached',
  detachCatalog: 'agreements:catalogDetached',
  saveRule: 'agreements:ruleSaved',
  removeRule: 'agreements:ruleRemoved',
  saveOrderRule: 'agreements:orderRuleSaved',
  removeOrderRule: 'agreements:orderRuleRemoved',
} as const

export async function action({ request, params }: ActionFunctionArgs) {
  const { scope, userId: actorId } = await requireStaff(request, 'desk:prices-edit')
  const form = await readForm(request, agreementActionSchema)
  if (!form.ok) return form.answer
  const changed = await changeAgreement({ scope, actorId, code: params.code ?? '' }, form.value)
  if (!changed.ok) return refused(changed.refusal, form.values)
  const url = new URL(request.url)
  for (const name of ['rule', 'unit']) url.searchParams.delete(name)
  return redirectWithToast(`${url.pathname}${url.search}`, { key: done[form.value.intent] })
}

export default function Agreement() {
  const answer: FormAnswer | undefined = useActionData<typeof action>()
  return <AgreementScreen {...useLoaderData<typeof loader>()} answer={answer} />
}
