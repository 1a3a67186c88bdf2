import { createHash } from 'node:crypto'
import { canonicalJson } from './canonical-json.ts'
import type { InvoiceContent } from './invoice-content.ts'

/**
 * SHA-256 over the predecessor's hash (empty for the first of a series) and the canonical content: a changed or missing
 * document breaks the chain for everything after it.
 */
export function invoiceHash(content: InvoiceContent, previousHash: string | null): string {
  return createHash('sha256')
    .update(`${previousHash ?? ''}\n${canonicalJson(content)}`)
    .digest('hex')
}
