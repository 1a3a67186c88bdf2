import { Prisma } from './generated/client.ts'
import { readDirectly } from './prepared.server.ts'
import type { Transaction } from './transaction.server.ts'

type DocumentType = 'quote' | 'order' | 'shipment' | 'invoice' | 'creditNote' | 'payment'

const prefixes: Readonly<Record<DocumentType, string>> = {
  quote: 'Q',
  order: 'O',
  shipment: 'S',
  invoice: 'INV',
  creditNote: 'CN',
  payment: 'P',
}

export type DocumentNumber = {
  /** As people read it: `INV-2026-00042`. */
  number: string
  seriesId: bigint
  sequence: number
  /** SHA-256 of the last document issued in the series, where it keeps a chain. */
  previousHash: string | null
}

type SeriesRow = { id: string; sequence: number; number: string; last_hash: string | null }

/**
 * The next number of the series of the day's year. Its row stays locked until the transaction ends: no gap, no
 * duplicate. Fiscal days never run backwards: an invoice or credit note before the last one of its series throws.
 * Take it late, since every document of the type waits for it.
 */
export async function nextDocumentNumber(
  tx: Transaction,
  type: DocumentType,
  day: string,
): Promise<DocumentNumber> {
  const [row] = await readDirectly<SeriesRow>(tx, takeNumberSql(type, day))
  if (!row) throw new RangeError(`A ${type} of ${day} would be dated before the last one issued`)
  return {
    number: row.number,
    seriesId: BigInt(row.id),
    sequence: row.sequence,
    previousHash: row.last_hash,
  }
}

/** The same as a part of the statement that writes the document: nobody waits for the way there and back. */
export function takeNumberSql(type: DocumentType, day: string): Prisma.Sql {
  const isFiscal = type === 'invoice' || type === 'creditNote'
  return Prisma.sql`
    INSERT INTO document_series AS s (type, fiscal_year, prefix, next_number, last_issued_on)
    VALUES (${type}::document_type, ${Number(day.slice(0, 4))}, ${prefixes[type]}, 2, ${day}::date)
    ON CONFLICT (type, fiscal_year, prefix) DO UPDATE
      SET next_number = s.next_number + 1, last_issued_on = GREATEST(s.last_issued_on, EXCLUDED.last_issued_on)
      WHERE NOT ${isFiscal} OR s.last_issued_on IS NULL OR s.last_issued_on <= EXCLUDED.last_issued_on
    RETURNING s.id::text, s.next_number - 1 AS sequence, s.last_hash, concat_ws('-', s.prefix, s.fiscal_year,
      CASE WHEN s.next_number > 100000 THEN '' ELSE repeat('0', 5 - length((s.next_number - 1)::text)) END
        || (s.next_number - 1)) AS number`
}
