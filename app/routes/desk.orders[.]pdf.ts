import type { LoaderFunctionArgs } from '@remix-run/node'
import { requireStaff } from '#app/auth/require.server.ts'
import { orderConfirmationView } from '#app/documents/offer-view.ts'
import { renderDocument } from '#app/documents/render-document.ts'
import { findOrderPaper } from '#app/domain/billing/order-paper-queries.server.ts'
import { loadPaper } from '#app/domain/billing/paper-queries.server.ts'
import { listOrders } from '#app/domain/orders/order-list-queries.server.ts'
import { now } from '#app/http/clock.server.ts'
import { pdfResponse } from '#app/http/pdf.server.ts'
import { notFound } from '#app/http/refusal.server.ts'
import { selectedKeys, selectionOf } from '#app/http/selection.server.ts'
import { mostOrdersPrinted, orderListSpec } from '#app/ui/orders/order-table-spec.ts'

/** The confirmations of the selected orders as one document, each from its own page one; others' orders are left out. */
export async function loader({ request }: LoaderFunctionArgs) {
  const { scope } = await requireStaff(request, 'desk:orders')
  const selection = selectionOf(new URL(request.url).searchParams, orderListSpec)
  const { keys, meant } = await selectedKeys(selection, {
    most: mostOrdersPrinted,
    read: (view) => listOrders(scope, view),
    keyOf: ({ number }) => number,
  })
  const found = await Promise.all(keys.map((number) => findOrderPaper(scope, number)))
  const orders = found.filter((order) => order !== null)
  const locales = [...new Set(orders.map(({ locale }) => locale))]
  const at = now()
  const papers = new Map(
    await Promise.all(locales.map(async (one) => [one, await loadPaper(one, at)] as const)),
  )
  const [first, ...others] = orders.flatMap((order) => {
    const paper = papers.get(order.locale)
    return paper ? [orderConfirmationView({ ...order, seller: paper.seller }, paper.units)] : []
  })
  if (!first) return notFound()
  const name = meant > keys.length ? `orders-first-${keys.length}` : 'orders'
  return pdfResponse(await renderDocument(first, ...others), name)
}
