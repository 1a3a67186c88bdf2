import { describe, expect, test } from 'vitest'
import { prisma } from '#app/db/client.server.ts'

/** What Prisma's schema cannot say and the drift check does not see, read from the database's own catalogs. */
type Row = { name: string; definition: string }

async function constraints(type: 'c' | 'x'): Promise<Map<string, string>> {
  const rows = await prisma.$queryRaw<Row[]>`
    SELECT conname::text AS name, pg_get_constraintdef(oid) AS definition FROM pg_constraint
    WHERE contype::text = ${type} AND connamespace = 'public'::regnamespace`
  return new Map(rows.map(({ name, definition }) => [name, definition]))
}

describe('checks', () => {
  test.each([
    ['price_row_price_positive', 'unit_price >'],
    ['price_row_price_base', 'price_base'],
    ['price_row_window', 'valid_from < valid_until'],
    ['price_percentage_above_minus_100', 'adjustment_percent >'],
    ['price_list_overall_percent', 'overall_percent >'],
    ['price_list_exclusive_or_merge', 'exclusive'],
    ['price_list_graduated_scope', 'graduated'],
    ['price_quota_never_exceeded', 'used <= quota'],
    ['quantity_rule_minimum', 'mod(minimum, increment)'],
    ['quantity_rule_maximum', 'maximum >= minimum'],
    ['agreement_audience', 'company_id'],
    ['agreement_contract_of_company', 'quote_id'],
    ['order_rule_limits', 'maximum >= minimum'],
    ['order_rule_says_something', 'num_nonnulls'],
    ['price_quota_positive', 'quota >'],
    ['catalog_rule_target', 'target'],
    ['variant_sku_trimmed', 'btrim'],
    ['variant_precision', 'precision'],
    ['cart_line_quantity', 'quantity >'],
    ['stock_level_not_negative', 'reserved >='],
    ['stock_level_promises_are_covered', 'on_hand >='],
    ['order_line_quantities', 'allocated_quantity'],
    ['orders_total', 'total ='],
    ['invoice_total', 'total ='],
    ['invoice_sign', 'creditNote'],
    ['invoice_series_unless_history', 'history'],
    ['credit_account_limit', 'credit_limit >='],
    ['payment_allocation_source', 'num_nonnulls'],
  ])('%s', async (name, part) => {
    const definition = (await constraints('c')).get(name)
    expect(definition).toContain(part)
  })
})

test('no two windows of one list, variant, unit and minimum overlap', async () => {
  const definition = (await constraints('x')).get('price_row_windows_do_not_overlap')
  expect(definition).toMatch(/price_list_id WITH =.*minimum_quantity WITH =.*tstzrange.*WITH &&/)
})

test.each([
  'stock_movement',
  'ledger_posting',
  'ledger_entry',
  'audit_event',
  'invoice',
  'invoice_line',
  'invoice_tax_group',
  'invoice_due',
  'payment',
  'payment_allocation',
  'order_event',
  'quote_event',
  'approval',
  'price_list_revision',
  'price_row_change',
  'price_percentage_change',
])('%s is append-only: no row of it is changed, deleted or truncated', async (table) => {
  const triggers = await prisma.$queryRaw<{ definition: string }[]>`
    SELECT pg_get_triggerdef(t.oid) AS definition FROM pg_trigger t
    WHERE t.tgrelid = to_regclass(${table}) AND t.tgenabled = 'O' AND NOT t.tgisinternal
      AND t.tgfoid = 'refuse_change'::regproc`
  const all = triggers.map(({ definition }) => definition).join('\n')
  expect(all).toMatch(/BEFORE (UPDATE OR DELETE|DELETE OR UPDATE)/)
  expect(all).toContain('BEFORE TRUNCATE')
})

test('a fact refuses to be changed, whoever asks', async () => {
  const { id } = await prisma.auditEvent.create({
    data: { action: 'test', objectType: 'test', objectId: '1' },
  })
  await expect(
    prisma.$executeRaw`UPDATE audit_event SET action = 'other' WHERE id = ${id}`,
  ).rejects.toThrow(/append-only/)
  await expect(prisma.$executeRaw`DELETE FROM audit_event WHERE id = ${id}`).rejects.toThrow(
    /append-only/,
  )
})

test('each audit event carries the hash of the one before it', async () => {
  for (const objectId of ['1', '2', '3'])
    await prisma.auditEvent.create({ data: { action: 'chained', objectType: 'test', objectId } })
  const [row] = await prisma.$queryRaw<{ broken: bigint }[]>`
    WITH chain AS (
      SELECT hash, encode(sha256(convert_to(COALESCE(lag(hash) OVER (ORDER BY id), '') || jsonb_build_array(
        id, at, actor_id, principal_id, company_id, action, object_type, object_id, details)::text, 'UTF8')), 'hex') AS expected
      FROM audit_event)
    SELECT count(*) FILTER (WHERE hash <> expected) AS broken FROM chain`
  expect(row?.broken).toBe(0n)
})

test('a posting that does not balance is refused with the statement that writes it', async () => {
  const company = await prisma.company.create({
    data: { code: 'GUARD', name: 'Guard', currency: 'EUR' },
  })
  const posting = {
    kind: 'fee' as const,
    documentType: 'test',
    documentId: 1n,
    occurredOn: new Date('2026-11-22'),
  }
  const lopsided = prisma.ledgerPosting.create({
    data: {
      ...posting,
      entries: {
        create: { account: 'receivable', companyId: company.id, currency: 'EUR', amount: '5' },
      },
    },
  })
  await expect(lopsided).rejects.toThrow(/does not balance/)
  await prisma.ledgerPosting.create({
    data: {
      ...posting,
      entries: {
        create: [
          { account: 'receivable', companyId: company.id, currency: 'EUR', amount: '5' },
          { account: 'fees', companyId: company.id, currency: 'EUR', amount: '-5' },
        ],
      },
    },
  })
  const balance = await prisma.companyBalance.findUniqueOrThrow({
    where: { companyId_currency: { companyId: company.id, currency: 'EUR' } },
  })
  expect([String(balance.receivable), String(balance.commitment)]).toEqual(['5', '0'])
})

test('what the buyer was sent stays as it was sent', async () => {
  const company = await prisma.company.create({
    data: { code: 'FROZEN', name: 'Frozen', currency: 'EUR' },
  })
  const { versions } = await prisma.quote.create({
    data: {
      number: 'Q-GUARD',
      companyId: company.id,
      currency: 'EUR',
      versions: {
        create: {
          version: 1,
          status: 'sent',
          sentAt: new Date('2026-11-22'),
          hash: 'a'.repeat(64),
        },
      },
    },
    include: { versions: true },
  })
  const id = versions[0]?.id ?? 0n
  await expect(prisma.quoteVersion.update({ where: { id }, data: { total: '1' } })).rejects.toThrow(
    /never changes/,
  )
  await expect(
    prisma.$executeRaw`INSERT INTO quote_line (quote_version_id, position, variant_id, unit_code, quantity) VALUES (${id}, 1, 1, 'pc', 1)`,
  ).rejects.toThrow(/never changes/)
  await prisma.quoteVersion.update({ where: { id }, data: { status: 'accepted' } })
})

test('a price that sells for nothing cannot be stored', async () => {
  const inserted = prisma.$executeRaw`
    INSERT INTO price_row (price_list_id, variant_id, unit_code, minimum_quantity, unit_price) VALUES (1, 1, 'pc', 1, 0)`
  await expect(inserted).rejects.toThrow(/price_row_price_positive/)
})
