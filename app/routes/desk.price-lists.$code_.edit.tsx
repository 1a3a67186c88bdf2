import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import {
  type ClientActionFunctionArgs,
  type ShouldRevalidateFunction,
  useLoaderData,
} from '@remix-run/react'
import { requireStaff } from '#app/auth/require.server.ts'
import { staffMay } from '#app/domain/companies/permissions.ts'
import { seesPriceList } from '#app/domain/prices/price-list-queries.server.ts'
import { sheetFormSchema } from '#app/domain/prices/price-sheet-form.ts'
import { findPriceSheet } from '#app/domain/prices/price-sheet-queries.server.ts'
import { saveSheet } from '#app/domain/prices/save-sheet.server.ts'
import { now } from '#app/http/clock.server.ts'
import { parseForm } from '#app/http/form.server.ts'
import { localeOf } from '#app/http/locale.server.ts'
import { notFound } from '#app/http/refusal.server.ts'
import type { Titled } from '#app/ui/page-title.tsx'
import { PriceSheetScreen } from '#app/ui/prices/grid/price-sheet-screen.tsx'
import type { SaveAnswer } from '#app/ui/prices/grid/use-save-sheet.ts'

export const handle: Titled<typeof loader> = { title: ({ data }) => data?.sheet.list.name }

/** Whoever only reads prices gets the ordinary page. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const staff = await requireStaff(request, 'desk:prices')
  const code = params.code ?? ''
  if (!(await seesPriceList(staff.scope, code))) return notFound()
  const search = new URL(request.url).searchParams
  const asked = { q: (search.get('q') ?? '').slice(0, 100), category: search.get('category') ?? '' }
  const locale = localeOf(request, staff.locale)
  const sheet = (await findPriceSheet(code, asked, { at: now(), locale })) ?? notFound()
  if (!staffMay(staff.role, 'desk:prices-edit')) {
    throw redirect(`/desk/price-lists/${encodeURIComponent(sheet.list.code)}`)
  }
  return { sheet }
}

export async function action({ request, params }: ActionFunctionArgs): Promise<SaveAnswer> {
  const { userId: actorId } = await requireStaff(request, 'desk:prices-edit')
  const { change } = await parseForm(request, sheetFormSchema)
  const editor = { actorId, code: params.code ?? '' }
  return (await saveSheet(editor, change, now())) ?? notFound()
}

/** No answer, or one that is none (a session that ended): the sheet stays as it is and says so. */
export async function clientAction({
  serverAction,
}: ClientActionFunctionArgs): Promise<SaveAnswer> {
  try {
    return await serverAction<typeof action>()
  } catch {
    return { kind: 'failed' }
  }
}

/** The sheet knows what it saved: reading it all again would throw away what is typed meanwhile. */
export const shouldRevalidate: ShouldRevalidateFunction = ({
  formMethod,
  defaultShouldRevalidate,
}) => (formMethod && formMethod !== 'GET' ? false : defaultShouldRevalidate)

export default function EditPriceList() {
  return <PriceSheetScreen {...useLoaderData<typeof loader>()} />
}
