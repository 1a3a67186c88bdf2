import { priceContextSql } from './price-context-sql.ts'

const asked: Readonly<Record<string, string>> = {
  $1: 'asked.variants',
  $2: 'asked.chain',
  $3: 'asked.segments',
  $4: 'asked.channel',
  $5: 'asked.at',
  $6: 'asked.currency',
}

/**
 * The statement of one buyer, for many: the very same text, run for each row of what is asked. $1 variants, $2 companies
 * with their parents, $3 segments, $4 channels, one of each a buyer; $5 instant and $6 currency of all. In order.
 */
export const priceContextsSql = `WITH asked AS MATERIALIZED (
  SELECT u.number, u.variants::bigint[], u.chain::bigint[], u.segments::bigint[], u.channel::channel,
    $5::timestamptz AS at, $6::text AS currency
  FROM unnest($1::text[], $2::text[], $3::text[], $4::text[]) WITH ORDINALITY u (variants, chain, segments, channel, number)
)
SELECT found.context FROM asked CROSS JOIN LATERAL (
${priceContextSql.replaceAll(/\$[1-6]/g, (parameter) => asked[parameter] ?? parameter)}
) found ORDER BY asked.number`
