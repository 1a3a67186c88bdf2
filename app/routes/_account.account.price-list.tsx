import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { buyerOf } from '#app/auth/buyer-of.ts'
import { requireContact } from '#app/auth/require.server.ts'
import { productFilter } from '#app/domain/catalog/product-list.ts'
import { personalListSchema } from '#app/domain/prices/personal-list-form.ts'
import { listPersonalLists } from '#app/domain/prices/personal-list-queries.server.ts'
import { getCatalog } from '#app/domain/prices/priced-products-queries.server.ts'
import { requestPersonalList } from '#app/domain/prices/request-personal-list.server.ts'
import type { Refusal } from '#app/domain/result.ts'
import { now } from '#app/http/clock.server.ts'
import { redirectWithToast } from '#app/http/flash.server.ts'
import { localeOf } from '#app/http/locale.server.ts'
import { readForm } from '#app/http/read-form.server.ts'
import { refused } from '#app/http/refusal.server.ts'
import type { FormAnswer } from '#app/ui/form/form-errors.ts'
import type { Titled } from '#app/ui/page-title.tsx'
import { PersonalListScreen } from '#app/ui/personal-list/personal-list-screen.tsx'

export const handle: Titled = { title: 'personalList:title' }

export async function loader({ request }: LoaderFunctionArgs) {
  const contact = await requireContact(request, 'catalog:view')
  const at = now()
  const locale = localeOf(request, contact.locale)
  const filter = productFilter(new URLSearchParams())
  const [lists, catalog] = await Promise.all([
    listPersonalLists(contact.scope, at),
    getCatalog({ buyer: buyerOf(contact), at, locale, filter }),
  ])
  const categories = (catalog?.categories ?? []).map(({ slug, name }) => ({ slug, name }))
  return { lists, categories, locale }
}

export async function action({ request }: ActionFunctionArgs) {
  const contact = await requireContact(request, 'catalog:view')
  const form = await readForm(request, personalListSchema)
  if (!form.ok) return form.answer
  const { format, category, language: locale } = form.value
  const wanted = { format, category: category || null, locale, at: now() }
  const requested = await requestPersonalList(contact, wanted)
  if (!requested.ok) return refused(requested.refusal, form.values)
  return redirectWithToast('/account/price-list', { key: 'personalList:started', tone: 'blue' })
}

export default function PersonalList() {
  const answer: (FormAnswer & { refusal?: Refusal }) | undefined = useActionData<typeof action>()
  return <PersonalListScreen {...useLoaderData<typeof loader>()} answer={answer} />
}
