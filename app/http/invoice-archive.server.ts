import { invoiceView } from '#app/documents/invoice-view.ts'
import { renderDocument } from '#app/documents/render-document.ts'
import type { InvoiceContent } from '#app/domain/billing/invoice-content.ts'
import { listInvoices } from '#app/domain/billing/invoice-list-queries.server.ts'
import { findInvoiceContent } from '#app/domain/billing/invoice-queries.server.ts'
import { loadPaper } from '#app/domain/billing/paper-queries.server.ts'
import type { Scope } from '#app/domain/companies/scope.ts'
import { invoiceTableSpec, mostInvoicesZipped } from '#app/ui/billing/invoice-table-spec.ts'
import { now } from './clock.server.ts'
import { invoiceQueryOf } from './invoice-view.server.ts'
import { notFound } from './refusal.server.ts'
import { selectedKeys, selectionOf } from './selection.server.ts'
import { type ZippedFile, zipResponse } from './zip.server.ts'

/**
 * The PDFs of the selected invoices and credit notes. The route guards first; what is outside its scope is left out as if it
 * were not there, and 404 is the answer where nothing remains. Beyond the limit the file ends there and its name says so.
 */
export async function invoiceArchive(request: Request, scope: Scope): Promise<Response> {
  const selection = selectionOf(new URL(request.url).searchParams, invoiceTableSpec)
  const { keys, meant } = await selectedKeys(selection, {
    most: mostInvoicesZipped,
    read: (view) => listInvoices(scope, invoiceQueryOf(view)),
    keyOf: ({ number }) => number,
  })
  const found = await Promise.all(keys.map((number) => findInvoiceContent(scope, number)))
  const contents = found.filter((content) => content !== null)
  if (contents.length === 0) return notFound()
  const name = meant > keys.length ? `invoices-first-${keys.length}` : 'invoices'
  return zipResponse(name, printed(contents))
}

async function* printed(contents: readonly InvoiceContent[]): AsyncGenerator<ZippedFile> {
  const at = now()
  const units = new Map<string, Record<string, string>>()
  for (const content of contents) {
    const names = units.get(content.locale) ?? (await loadPaper(content.locale, at)).units
    units.set(content.locale, names)
    const input = await renderDocument(invoiceView(content, names))
    yield { name: `${content.number}.pdf`, input, lastModified: new Date(content.issuedOn) }
  }
}
