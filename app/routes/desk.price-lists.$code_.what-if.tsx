import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { Outlet, redirect, useActionData, useLoaderData } from '@remix-run/react'
import { requireStaff } from '#app/auth/require.server.ts'
import { staffMay } from '#app/domain/companies/permissions.ts'
import { seesPriceList } from '#app/domain/prices/price-list-queries.server.ts'
import { publishPriceList } from '#app/domain/prices/publish-price-list.server.ts'
import { startWhatIf } from '#app/domain/reports/what-if/start-what-if.server.ts'
import { whatIfSchema } from '#app/domain/reports/what-if/what-if-form.ts'
import { findWhatIf } from '#app/domain/reports/what-if/what-if-queries.server.ts'
import { now } from '#app/http/clock.server.ts'
import { redirectWithToast } from '#app/http/flash.server.ts'
import { readForm } from '#app/http/read-form.server.ts'
import { notFound, refused } from '#app/http/refusal.server.ts'
import type { Titled } from '#app/ui/page-title.tsx'
import { WhatIfPage } from '#app/ui/prices/what-if/what-if-page.tsx'

export const handle: Titled<typeof loader> = { title: ({ data }) => data?.view.list.name }

const pathOf = (code: string) => `/desk/price-lists/${encodeURIComponent(code)}`

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { scope, role } = await requireStaff(request, 'desk:prices')
  const code = params.code ?? ''
  if (!(await seesPriceList(scope, code))) return notFound()
  const view = (await findWhatIf(scope, code)) ?? notFound()
  return {
    view,
    base: `${pathOf(view.list.code)}/what-if`,
    canEdit: staffMay(role, 'desk:prices-edit'),
    ownOnly: scope.salesRepId !== null,
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { userId: actorId } = await requireStaff(request, 'desk:prices-edit')
  const code = params.code ?? ''
  const form = await readForm(request, whatIfSchema)
  if (!form.ok) return form.answer
  const asked = form.value
  const at = now()
  if (asked.intent === 'publish') {
    const from = asked.from !== null && asked.from > at ? asked.from : null
    const published = await publishPriceList({ actorId, code }, { from, at })
    if (published === null) return notFound()
    if (!published.ok) return refused(published.refusal)
    return redirectWithToast(pathOf(code), { key: 'whatIf:publishedNow' })
  }
  const { days, publishOn } = asked
  const started = await startWhatIf({ listCode: code, days, publishOn, actorId, at })
  return started.ok ? redirect(`${pathOf(code)}/what-if`) : refused(started.refusal)
}

export default function WhatIf() {
  const answer = useActionData<typeof action>()
  const refusal = answer && 'refusal' in answer ? answer.refusal : null
  return (
    <WhatIfPage {...useLoaderData<typeof loader>()} refusal={refusal}>
      <Outlet />
    </WhatIfPage>
  )
}
