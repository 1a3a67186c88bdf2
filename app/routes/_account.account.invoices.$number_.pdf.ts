import type { LoaderFunctionArgs } from '@remix-run/node'
import { requireContact } from '#app/auth/require.server.ts'
import { invoiceView } from '#app/documents/invoice-view.ts'
import { renderDocument } from '#app/documents/render-document.ts'
import { findInvoiceContent } from '#app/domain/billing/invoice-queries.server.ts'
import { loadPaper } from '#app/domain/billing/paper-queries.server.ts'
import { now } from '#app/http/clock.server.ts'
import { pdfResponse } from '#app/http/pdf.server.ts'
import { notFound } from '#app/http/refusal.server.ts'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const contact = await requireContact(request, 'invoice:view')
  const content = await findInvoiceContent(contact.scope, String(params.number))
  if (content === null) return notFound()
  const { units } = await loadPaper(content.locale, now())
  return pdfResponse(await renderDocument(invoiceView(content, units)), content.number)
}
