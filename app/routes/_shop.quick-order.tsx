import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import type { Contact } from '#app/auth/actor.ts'
import { requireContact } from '#app/auth/require.server.ts'
import { addToCart } from '#app/domain/carts/add-to-cart.server.ts'
import { quickOrderText } from '#app/domain/carts/quick-order.ts'
import { fixedRows } from '#app/domain/carts/quick-order-check.ts'
import { quickOrderSchema } from '#app/domain/carts/quick-order-form.ts'
import { checkPastedRows } from '#app/domain/carts/quick-order-queries.server.ts'
import type { QuickOrderView } from '#app/domain/carts/quick-order-view.ts'
import { now } from '#app/http/clock.server.ts'
import { redirectWithToast } from '#app/http/flash.server.ts'
import { parseForm } from '#app/http/form.server.ts'
import { localeOf } from '#app/http/locale.server.ts'
import { type QuickOrderAnswer, QuickOrderScreen } from '#app/ui/cart/quick-order-screen.tsx'
import type { Titled } from '#app/ui/page-title.tsx'
import { Decimal } from '#pricing/index.ts'

export const handle: Titled = { title: 'quickOrder:title' }

export async function loader({ request }: LoaderFunctionArgs) {
  await requireContact(request, 'cart:edit')
  return null
}

export async function action({ request }: ActionFunctionArgs) {
  const contact = await requireContact(request, 'cart:edit')
  const { rows, intent } = await parseForm(request, quickOrderSchema)
  const asked = { at: now(), locale: localeOf(request, contact.locale) }
  const view = await checkPastedRows(contact, { ...asked, text: rows })
  if (intent === 'check') return data<QuickOrderAnswer>({ rows, view })
  if (intent === 'add') return addReady(contact, { rows, view, at: asked.at })
  const text = quickOrderText(fixedRows(view))
  return data<QuickOrderAnswer>({
    rows: text,
    view: await checkPastedRows(contact, { ...asked, text }),
  })
}

type Pad = { rows: string; view: QuickOrderView; at: string }

/** Adds what is in order; what is not stays on the pad. */
async function addReady(contact: Contact, { rows, view, at }: Pad) {
  const lines = view.rows.flatMap(({ refusal, variantId, unit, quantity }) =>
    refusal || !variantId || !unit
      ? []
      : [{ variantId: BigInt(variantId), unitCode: unit, quantity: new Decimal(quantity) }],
  )
  if (lines.length === 0) return data<QuickOrderAnswer>({ rows, view })
  const added = await addToCart(contact, { lines, at })
  if (!added.ok)
    return data<QuickOrderAnswer>({ rows, view, refusal: added.refusal }, { status: 409 })
  const left = view.rows.filter(({ refusal }) => refusal)
  if (left.length === 0) {
    const parameters = { count: lines.length }
    return redirectWithToast('/cart', { key: 'cart:addedMany', parameters })
  }
  return data<QuickOrderAnswer>({
    rows: quickOrderText(left),
    view: { ...view, rows: left, ready: 0 },
  })
}

export default function QuickOrder() {
  const answer: QuickOrderAnswer | undefined = useActionData<typeof action>()
  return <QuickOrderScreen answer={answer ?? {}} />
}
