import type { LoaderFunctionArgs } from '@remix-run/node'
import { requireContact } from '#app/auth/require.server.ts'
import { orderConfirmationView } from '#app/documents/offer-view.ts'
import { renderDocument } from '#app/documents/render-document.ts'
import { findOrderPaper } from '#app/domain/billing/order-paper-queries.server.ts'
import { loadPaper } from '#app/domain/billing/paper-queries.server.ts'
import { now } from '#app/http/clock.server.ts'
import { pdfResponse } from '#app/http/pdf.server.ts'
import { notFound } from '#app/http/refusal.server.ts'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const contact = await requireContact(request, 'order:view')
  const order = await findOrderPaper(contact.scope, String(params.number))
  if (order === null) return notFound()
  const { seller, units } = await loadPaper(order.locale, now())
  const view = orderConfirmationView({ ...order, seller }, units)
  return pdfResponse(await renderDocument(view), order.number)
}
