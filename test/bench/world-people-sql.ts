import type { Step } from './world-catalog-sql.ts'
import type { WorldShape } from './world-size.ts'

/** Companies with an address, credit, a segment, and a purchaser each, who is signed in. */
export function peopleSteps({ companies, segments }: WorldShape): Step[] {
  return [
    {
      label: 'companies',
      sql: `INSERT INTO company (id, code, name, currency, payment_terms_id, vat_number, updated_at)
        SELECT c, 'K' || lpad(c::text, 6, '0'), 'Customer ' || (c * 7919 % 99991) || ' SRL', 'EUR', 1, 'RO' || (10000000 + c), now()
        FROM generate_series(1, ${companies}) c;
      INSERT INTO address (company_id, name, line1, city, country_code, is_billing, is_shipping, default_billing, default_shipping)
        SELECT id, name, 'Street ' || id, 'Cluj', 'RO', true, true, true, true FROM company;
      INSERT INTO credit_account (company_id, currency, credit_limit, updated_at) SELECT id, 'EUR', 100000000, now() FROM company;
      INSERT INTO segment (id, code, name) SELECT s, 'S' || s, 'Segment ' || s FROM generate_series(1, ${segments}) s;
      INSERT INTO company_segment (company_id, segment_id) SELECT id, 1 + id % ${segments} FROM company`,
    },
    {
      label: 'people',
      sql: `INSERT INTO users (id, email, name) SELECT id, 'buyer' || id || '@example.com', 'Buyer ' || id FROM company;
      INSERT INTO contact (user_id, company_id, role) SELECT id, id, 'purchaser' FROM company;
      INSERT INTO session (id, user_id, expires_at, absolute_expires_at)
        SELECT encode(sha256(${tokenSql('id')}::bytea), 'hex'), id, now() + interval '10 hours', now() + interval '20 days'
        FROM company`,
    },
    {
      label: 'past orders',
      sql: `INSERT INTO orders (id, number, origin, channel, company_id, status, currency, tax_mode, subtotal, tax_total, total, ordered_on, updated_at)
        SELECT o, 'H-' || lpad(o::text, 8, '0'), 'history', 'wholesale', 1 + o % ${companies}, 'completed', 'EUR', 'net', 30, 6.3, 36.3,
          current_date - (o % 700)::int - 1, now() FROM generate_series(1, ${companies * 10}) o;
      INSERT INTO order_line (order_id, position, variant_id, sku, name, unit_code, quantity, unit_price, line_amount, tax_category_code, tax_rate)
        SELECT o.id, k, v.id, v.sku, v.name, 'pc', 1, 10, 10, 'standard', 0.21
        FROM orders o CROSS JOIN generate_series(1, 3) k
        JOIN variant v ON v.id = 1 + (o.id * 31 + k * 7919) % (SELECT count(*) FROM variant)`,
    },
  ]
}

/** The session token of a buyer, in the alphabet that tokens have. */
export function tokenOf(buyer: number): string {
  return `bench${[...String(buyer).padStart(35, '0')].map((digit) => 'abcdefghij'[Number(digit)]).join('')}`
}

const tokenSql = (id: string) =>
  `('bench' || translate(lpad(${id}::text, 35, '0'), '0123456789', 'abcdefghij'))`
