import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { requireStaff } from '#app/auth/require.server.ts'
import { copyPriceList } from '#app/domain/prices/copy-price-list.server.ts'
import { copyPriceListSchema } from '#app/domain/prices/price-list-form.ts'
import { findPriceList } from '#app/domain/prices/price-list-queries.server.ts'
import { now } from '#app/http/clock.server.ts'
import { redirectWithToast } from '#app/http/flash.server.ts'
import { readForm } from '#app/http/read-form.server.ts'
import { notFound, refused } from '#app/http/refusal.server.ts'
import type { FormAnswer } from '#app/ui/form/form-errors.ts'
import type { Titled } from '#app/ui/page-title.tsx'
import { CopyListForm } from '#app/ui/prices/copy-list-form.tsx'
import { PriceListFrame } from '#app/ui/prices/price-list-frame.tsx'

export const handle: Titled<typeof loader> = { title: ({ data }) => data?.head.name }

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { scope } = await requireStaff(request, 'desk:prices-edit')
  const head = (await findPriceList(scope, params.code ?? '', now())) ?? notFound()
  const replaces = new URL(request.url).searchParams.get('replaces') === 'on'
  return { head, replaces }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { userId: actorId } = await requireStaff(request, 'desk:prices-edit')
  const form = await readForm(request, copyPriceListSchema)
  if (!form.ok) return form.answer
  const editor = { actorId, code: params.code ?? '' }
  const copied = await copyPriceList(editor, { ...form.value, at: now() })
  if (!copied) return notFound()
  if (!copied.ok) return refused(copied.refusal, form.values)
  const path = `/desk/price-lists/${encodeURIComponent(copied.value.code)}`
  return redirectWithToast(path, { key: 'priceLists:copied' })
}

export default function CopyPriceList() {
  const { head, replaces } = useLoaderData<typeof loader>()
  const answer: FormAnswer | undefined = useActionData<typeof action>()
  return (
    <PriceListFrame head={head} canEdit isStep>
      <CopyListForm name={head.name} replaces={replaces} answer={answer} />
    </PriceListFrame>
  )
}
