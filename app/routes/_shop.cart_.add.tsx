import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { Form, useActionData } from '@remix-run/react'
import { safeNextPath } from '#app/auth/next-path.ts'
import { requireContact } from '#app/auth/require.server.ts'
import { addFormSchema } from '#app/domain/carts/add-form.ts'
import { addToCart } from '#app/domain/carts/add-to-cart.server.ts'
import { unrevealed } from '#app/domain/carts/check-lines.ts'
import { now } from '#app/http/clock.server.ts'
import { redirectWithToast } from '#app/http/flash.server.ts'
import { readForm } from '#app/http/read-form.server.ts'
import { RefusedAddition } from '#app/ui/catalog/refused-addition.tsx'

export async function loader({ request }: LoaderFunctionArgs) {
  await requireContact(request, 'cart:edit')
  return redirect('/cart')
}

export async function action({ request }: ActionFunctionArgs) {
  const contact = await requireContact(request, 'cart:edit')
  const form = await readForm(request, addFormSchema)
  if (!form.ok) return form.answer
  const { line, inline } = form.value
  const returnTo = safeNextPath(form.value.returnTo, '/catalog')
  const added = await addToCart(contact, { lines: [line], at: now() })
  const add = `${line.variantId}:${line.unitCode}`
  if (!added.ok) return data({ refusal: unrevealed(added.refusal), add, returnTo }, { status: 409 })
  if (inline) return data({ added: { quantity: line.quantity.toString() } })
  return redirectWithToast(returnTo, { key: 'cart:addedMany', parameters: { count: 1 } })
}

/** Only seen without a script: why the line was refused, and what would do instead. */
export default function AddToCart() {
  const answer = useActionData<typeof action>()
  return (
    <Form method="post" action="/cart/add">
      <RefusedAddition answer={answer ?? {}} />
    </Form>
  )
}
