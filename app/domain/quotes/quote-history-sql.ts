/** $1 quote, $2 whether events within the house are told: what happened to it, as one JSON text. */
export const quoteHistorySql = `SELECT json_build_object(
  'requestedBy', (SELECT u.name FROM users u WHERE u.id = q.requested_by_id),
  'holdOn', (SELECT ((v.hold_stock_until - interval '1 second') AT TIME ZONE s.time_zone)::date
    FROM quote_version v CROSS JOIN seller s WHERE v.quote_id = q.id ORDER BY v.version DESC LIMIT 1),
  'offers', COALESCE((SELECT json_agg(json_build_object('version', v.version, 'status', v.status, 'hash', v.hash,
    'sentAt', v.sent_at, 'content', v.content) ORDER BY v.version DESC)
    FROM quote_version v WHERE v.quote_id = q.id AND v.sent_at IS NOT NULL), '[]'),
  'events', COALESCE((SELECT json_agg(json_build_object('id', e.id::text, 'at', e.at, 'kind', e.kind, 'by', u.name,
    'version', e.version, 'comment', e.comment, 'order', e.details ->> 'order',
    'reasons', e.details -> 'reasons') ORDER BY e.id DESC)
    FROM quote_event e LEFT JOIN users u ON u.id = e.actor_id WHERE e.quote_id = q.id AND ($2::boolean OR e.kind NOT IN
      ('begun', 'discarded', 'priced', 'submittedForApproval', 'approved', 'changesRequested', 'extended'))), '[]'),
  'contract', (SELECT a.code FROM agreement a WHERE a.quote_id = q.id),
  'order', (SELECT json_build_object('number', o.number, 'status', o.status) FROM orders o
    WHERE o.quote_id = q.id ORDER BY o.id DESC LIMIT 1),
  'shipTos', COALESCE((SELECT json_agg(json_build_object('id', a.id::text,
    'label', concat_ws(', ', a.name, a.line1, a.city)) ORDER BY a.default_shipping DESC, a.id)
    FROM address a WHERE a.company_id = q.company_id AND a.active AND a.is_shipping), '[]'))::text AS history
FROM quote q WHERE q.id = $1::bigint`
