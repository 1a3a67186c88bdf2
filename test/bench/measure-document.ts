import { invoiceView } from '#app/documents/invoice-view.ts'
import { renderDocument } from '#app/documents/render-document.ts'
import { invoiceContent } from '#test/factories/invoice-content.ts'

/** Milliseconds for the PDF of an invoice of one page (12 lines), the median after a warm-up. */
export async function measureInvoicePdf(): Promise<number> {
  const view = invoiceView(invoiceContent(12))
  const times: number[] = []
  for (let time = 0; time < 45; time++) {
    const began = performance.now()
    await renderDocument(view)
    if (time >= 30) times.push(performance.now() - began)
  }
  times.sort((one, other) => one - other)
  return times[Math.floor(times.length / 2)] ?? 0
}
