import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { requireStaff } from '#app/auth/require.server.ts'
import { publishSchema } from '#app/domain/prices/price-list-form.ts'
import { findPriceList } from '#app/domain/prices/price-list-queries.server.ts'
import { openingOfDay } from '#app/domain/prices/price-window-queries.server.ts'
import { publishPriceList } from '#app/domain/prices/publish-price-list.server.ts'
import { now } from '#app/http/clock.server.ts'
import { redirectWithToast } from '#app/http/flash.server.ts'
import { dayParameter } from '#app/http/period.server.ts'
import { readForm } from '#app/http/read-form.server.ts'
import { notFound, refused } from '#app/http/refusal.server.ts'
import type { FormAnswer } from '#app/ui/form/form-errors.ts'
import type { Titled } from '#app/ui/page-title.tsx'
import { PriceListFrame } from '#app/ui/prices/price-list-frame.tsx'
import { PublishForm } from '#app/ui/prices/publish-form.tsx'

export const handle: Titled<typeof loader> = { title: ({ data }) => data?.head.name }

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { scope } = await requireStaff(request, 'desk:prices-edit')
  const head = (await findPriceList(scope, params.code ?? '', now())) ?? notFound()
  return { head, today: dayParameter(new URLSearchParams(), 'day') }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { userId: actorId } = await requireStaff(request, 'desk:prices-edit')
  const code = params.code ?? ''
  const form = await readForm(request, publishSchema)
  if (!form.ok) return form.answer
  const at = now()
  const { opens, day } = form.value
  const from = opens === 'own' ? null : opens === 'day' && day ? await openingOfDay(day, at) : at
  const published = await publishPriceList({ actorId, code }, { from, at })
  if (!published) return notFound()
  if (!published.ok) return refused(published.refusal, form.values)
  const isLater = published.value.opens > at
  return redirectWithToast(`/desk/price-lists/${encodeURIComponent(code)}`, {
    key: isLater ? 'priceLists:scheduled' : 'priceLists:published',
  })
}

export default function PublishPriceList() {
  const { head, today } = useLoaderData<typeof loader>()
  const answer: FormAnswer | undefined = useActionData<typeof action>()
  return (
    <PriceListFrame head={head} canEdit isStep>
      <PublishForm head={head} today={today} answer={answer} />
    </PriceListFrame>
  )
}
