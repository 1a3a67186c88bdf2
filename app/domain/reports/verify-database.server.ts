import type { InvoiceContent } from '#app/domain/billing/invoice-content.ts'
import { invoiceHash } from '#app/domain/billing/invoice-hash.server.ts'
import { readReceipt, replay } from '#pricing/index.ts'
import { balanceInvariants } from './balance-invariants.ts'
import { creditInvariants } from './credit-invariants.ts'
import { invariants } from './invariants.ts'
import { chainedInvoices, listViolations, pricedLines } from './verify-queries.server.ts'

export type CheckResult = { name: string; violations: string[] }

/** Every invariant of the domain on the database at hand; reads only. */
export async function verifyDatabase(): Promise<CheckResult[]> {
  const results: CheckResult[] = []
  for (const { name, sql } of [...invariants, ...creditInvariants, ...balanceInvariants])
    results.push({ name, violations: await listViolations(sql) })
  results.push({ name: 'The chain of invoices is unbroken', violations: await brokenChains() })
  results.push({ name: 'Receipts replay to their prices', violations: await changedPrices() })
  return results
}

/** Each hash covers the document and its predecessor's. */
async function brokenChains(): Promise<string[]> {
  const violations: string[] = []
  let before: { seriesId: bigint; hash: string } | null = null
  for await (const { number, seriesId, content, hash, previousHash } of chainedInvoices()) {
    const expected: string | null = before?.seriesId === seriesId ? before.hash : null
    if (previousHash !== expected) violations.push(`${number}: does not name its predecessor`)
    if (hash !== invoiceHash(content as InvoiceContent, previousHash))
      violations.push(`${number}: content and hash differ`)
    before = { seriesId, hash }
  }
  return violations
}

/** A price that came from a resolution is what the same inputs resolve to now. */
async function changedPrices(): Promise<string[]> {
  const violations: string[] = []
  for await (const { number, position, unitPrice, receipt } of pricedLines()) {
    const replayed = replay(readReceipt(receipt))
    const price = replayed.ok ? replayed.price.unitPrice : null
    if (!price?.equals(unitPrice))
      violations.push(`${number} line ${position}: ${unitPrice}, replayed ${price ?? 'nothing'}`)
  }
  return violations
}
