import type { LoaderFunctionArgs } from '@remix-run/node'
import { requireStaff } from '#app/auth/require.server.ts'
import { packingSlipView } from '#app/documents/packing-slip-view.ts'
import { renderDocument } from '#app/documents/render-document.ts'
import { loadPaper } from '#app/domain/billing/paper-queries.server.ts'
import { findShipment } from '#app/domain/billing/shipment-queries.server.ts'
import { now } from '#app/http/clock.server.ts'
import { pdfResponse } from '#app/http/pdf.server.ts'
import { notFound } from '#app/http/refusal.server.ts'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const staff = await requireStaff(request, 'desk:orders')
  const shipment = await findShipment(staff.scope, String(params.number))
  if (shipment === null) return notFound()
  const { seller, units } = await loadPaper(shipment.locale, now())
  const view = packingSlipView({ ...shipment, seller }, units)
  return pdfResponse(await renderDocument(view), shipment.number)
}
