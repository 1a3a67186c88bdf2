import { quotePaperView } from '#app/documents/quote-paper-view.ts'
import { renderDocument } from '#app/documents/render-document.ts'
import type { Scope } from '#app/domain/companies/scope.ts'
import { findQuotePaper } from '#app/domain/quotes/quote-paper-queries.server.ts'
import { env } from '#app/env.server.ts'
import { pdfResponse } from './pdf.server.ts'
import { notFound } from './refusal.server.ts'

/** The PDF of the version that the address asks for, or of the newest offer. */
export async function quotePdf(request: Request, scope: Scope, number: string): Promise<Response> {
  const asked = new URL(request.url).searchParams.get('version')
  if (asked !== null && !/^[1-9]\d{0,3}$/.test(asked)) return notFound()
  const version = asked === null ? null : Number(asked)
  const content = (await findQuotePaper(scope, number, version)) ?? notFound()
  const view = quotePaperView(content, `${env.APP_URL}/account/quotes/${content.number}`)
  return pdfResponse(await renderDocument(view), `${content.number}-${content.version}`)
}
