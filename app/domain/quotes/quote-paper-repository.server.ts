import type { Transaction } from '#app/db/transaction.server.ts'
import type { QuotePaperFacts } from './quote-paper.ts'

/** What a paper says beside the figures, as of an instant; names in the company's language. One statement. */
export async function loadPaperFacts(
  tx: Transaction,
  versionId: bigint,
  at: string,
): Promise<QuotePaperFacts> {
  const [row] = await tx.$queryRaw<{ facts: QuotePaperFacts }[]>`
    WITH line AS (SELECT * FROM quote_line WHERE quote_version_id = ${versionId}),
    addressed AS (
      SELECT a.*, json_build_object('name', a.name, 'line1', a.line1, 'line2', a.line2, 'postalCode', a.postal_code,
        'city', a.city, 'region', a.region, 'countryCode', a.country_code) AS printed
      FROM address a JOIN quote q ON q.company_id = a.company_id JOIN quote_version n ON n.quote_id = q.id
      WHERE n.id = ${versionId} AND a.active
    )
    SELECT json_build_object('locale', c.locale,
      'issuedOn', (${at}::timestamptz AT TIME ZONE s.time_zone)::date,
      'seller', json_build_object('name', s.name, 'legalName', s.legal_name, 'vatNumber', s.vat_number,
        'registrationNumber', s.registration_number, 'address', json_build_object('name', s.legal_name,
          'line1', s.line1, 'line2', NULL, 'postalCode', s.postal_code, 'city', s.city, 'region', s.region,
          'countryCode', s.country_code),
        'email', s.email, 'phone', s.phone, 'iban', s.iban, 'bic', s.bic, 'bankName', s.bank_name),
      'buyer', json_build_object('code', c.code::text, 'name', COALESCE(c.legal_name, c.name), 'vatNumber', c.vat_number,
        'registrationNumber', c.registration_number, 'address', (SELECT b.printed FROM addressed b
          ORDER BY b.default_billing DESC, b.is_billing DESC, b.id LIMIT 1)),
      'shipTo', (SELECT b.printed FROM addressed b ORDER BY b.default_shipping DESC, b.is_shipping DESC, b.id LIMIT 1),
      'units', (SELECT COALESCE(json_object_agg(u.code, COALESCE(u.names ->> c.locale, u.name)), '{}') FROM unit u
        WHERE u.code IN (SELECT unit_code FROM line)),
      'names', (SELECT COALESCE(json_agg(json_build_object('position', l.position, 'name',
        concat_ws(', ', COALESCE(p.translations #>> ARRAY[c.locale, 'name'], p.name), NULLIF(v.name, '')))), '[]')
        FROM line l JOIN variant v ON v.id = l.variant_id JOIN product p ON p.id = v.product_id)) AS facts
    FROM quote_version n JOIN quote q ON q.id = n.quote_id JOIN company c ON c.id = q.company_id CROSS JOIN seller s
    WHERE n.id = ${versionId}`
  if (!row) throw new Error(`Version ${versionId} was not there`)
  return row.facts
}
