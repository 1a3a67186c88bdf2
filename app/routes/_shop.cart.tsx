import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { requireContact } from '#app/auth/require.server.ts'
import { cartFormSchema } from '#app/domain/carts/cart-form.ts'
import { getCart } from '#app/domain/carts/cart-queries.server.ts'
import { changeCartLine, removeFromCart } from '#app/domain/carts/change-cart.server.ts'
import { contactMay } from '#app/domain/companies/permissions.ts'
import { getOwnCredit } from '#app/domain/credit/credit-queries.server.ts'
import type { CreditView } from '#app/domain/credit/credit-view.ts'
import { now } from '#app/http/clock.server.ts'
import { redirectWithToast } from '#app/http/flash.server.ts'
import { localeOf } from '#app/http/locale.server.ts'
import { readForm } from '#app/http/read-form.server.ts'
import { type CartAnswer, CartScreen } from '#app/ui/cart/cart-screen.tsx'
import type { CartCredit } from '#app/ui/cart/cart-summary.tsx'
import type { Titled } from '#app/ui/page-title.tsx'
import { Decimal } from '#pricing/index.ts'

export const handle: Titled = { title: 'cart:title' }

export async function loader({ request }: LoaderFunctionArgs) {
  const contact = await requireContact(request, 'cart:edit')
  const cart = await getCart(contact, { at: now(), locale: localeOf(request, contact.locale) })
  const credit = cart ? await getOwnCredit(contact, cart.today) : null
  return {
    cart,
    credit: credit && toldInCart(credit),
    canCheckout: contactMay(contact.role, 'order:place'),
    canAskQuote: contactMay(contact.role, 'quote:request'),
  }
}

function toldInCart({ available, hasAccount, isShared }: CreditView): CartCredit {
  return { available, hasAccount, isShared }
}

export async function action({ request }: ActionFunctionArgs) {
  const contact = await requireContact(request, 'cart:edit')
  const form = await readForm(request, cartFormSchema)
  if (!form.ok) return form.answer
  const change = form.value
  if (change.intent !== 'change') {
    const lineIds = change.intent === 'remove' ? [change.lineId] : null
    await removeFromCart(contact, lineIds)
    return redirectWithToast('/cart', { key: lineIds ? 'cart:removed' : 'cart:cleared' })
  }
  const { lineId, quantity, fix, inline } = change
  const wanted = new Decimal(fix ?? quantity)
  const changed = await changeCartLine(contact, { lineId, quantity: wanted, at: now() })
  if (!changed.ok) {
    return data({ refusal: changed.refusal, lineId: String(lineId) }, { status: 409 })
  }
  return inline ? data({}) : redirectWithToast('/cart', { key: 'cart:changed' })
}

export default function Cart() {
  const answer: CartAnswer | undefined = useActionData<typeof action>()
  return <CartScreen {...useLoaderData<typeof loader>()} answer={answer} />
}
