import { beforeAll, describe, expect, test } from 'vitest'
import { prisma } from '#app/db/client.server.ts'
import { agingTotals } from '#app/domain/billing/aging-table.ts'
import { applyCredit } from '#app/domain/billing/apply-credit.server.ts'
import { findCompanyAccount } from '#app/domain/billing/company-account-queries.server.ts'
import { listInvoices } from '#app/domain/billing/invoice-list-queries.server.ts'
import { findInvoice } from '#app/domain/billing/invoice-queries.server.ts'
import { issueInvoice } from '#app/domain/billing/issue-invoice.server.ts'
import { getAging } from '#app/domain/billing/receivables-queries.server.ts'
import { recordPayment } from '#app/domain/billing/record-payment.server.ts'
import { getStatement } from '#app/domain/billing/statement-queries.server.ts'
import { undoPayment } from '#app/domain/billing/undo-payment.server.ts'
import type { Scope } from '#app/domain/companies/scope.ts'
import { changeCreditTerms } from '#app/domain/credit/change-credit-terms.server.ts'
import { Decimal } from '#pricing/decimal.ts'
import { makeCategory, makeHouse, makeVariant } from '#test/factories/goods.ts'
import { makeCompany, makeStaff } from '#test/factories/people.ts'
import { placedOrder } from '#test/factories/placed-order.ts'

const everything: Scope = { kind: 'staff', salesRepId: null }
let clerk: { userId: bigint; scope: Scope }
let rep: { id: bigint }
let own: { id: bigint; code: string }
let other: { id: bigint; code: string }
const numbers: string[] = []

function value<Value>(result: { ok: true; value: Value } | { ok: false; refusal: unknown }): Value {
  if (!result.ok) throw new Error(JSON.stringify(result.refusal))
  return result.value
}

const pay = (company: string, amount: string, at: string, more = {}) =>
  recordPayment(clerk, {
    company,
    currency: 'EUR',
    amount: new Decimal(amount),
    valueOn: at.slice(0, 10),
    method: 'transfer',
    reference: null,
    allocations: 'suggested',
    at,
    ...more,
  })

/** Two companies, invoices of three months, some of them paid. */
beforeAll(async () => {
  await makeHouse()
  const category = await makeCategory()
  const bolt = await makeVariant({ categoryId: category.id, onHand: '100000' })
  clerk = { userId: (await makeStaff('finance')).id, scope: everything }
  rep = await makeStaff('salesRep')
  own = await makeCompany({ name: 'Own', salesRepId: rep.id })
  other = await makeCompany({ name: 'Other' })
  for (const [company, quantity, at] of [
    [own, '10', '2026-07-01T10:00:00Z'],
    [own, '20', '2026-08-15T10:00:00Z'],
    [other, '5', '2026-09-01T10:00:00Z'],
    [own, '40', '2026-10-20T10:00:00Z'],
  ] as const) {
    const order = await placedOrder({
      companyId: company.id,
      lines: [{ variant: bolt, quantity, unitPrice: '10' }],
      orderedOn: at.slice(0, 10),
    })
    const issued = await issueInvoice(clerk, {
      orderNumber: order.number,
      subject: { kind: 'rest' },
      at,
    })
    numbers.push(value(issued).invoiceNumber)
  }
  value(await pay(own.code, '100', '2026-09-10T10:00:00Z'))
  const wrong = value(await pay(own.code, '242', '2026-10-01T10:00:00Z'))
  value(await undoPayment(clerk, { ...wrong, reason: 'Wrong', at: '2026-10-05T10:00:00Z' }))
  value(await pay(own.code, '1000', '2026-11-01T10:00:00Z', { allocations: [] }))
})

/** What the ledger says a company owed at the end of a day. */
async function ledgerAt(companyId: bigint, day: string) {
  const [row] = await prisma.$queryRaw<{ sum: { toString(): string } | null }[]>`
    SELECT sum(e.amount) FROM ledger_entry e JOIN ledger_posting p ON p.id = e.posting_id
    WHERE e.company_id = ${companyId} AND e.account = 'receivable' AND p.occurred_on <= ${day}::date`
  return new Decimal(row?.sum?.toString() ?? '0').toFixed(2)
}

describe.each(['2026-06-30', '2026-08-15', '2026-09-30', '2026-10-03', '2026-10-31', '2026-11-22'])(
  'at the end of %s',
  (day) => {
    test('open items less unapplied credit are the ledger balance', async () => {
      const rows = await getAging(everything, { asOf: day })
      const balance = (code: string) =>
        rows.find(({ companyCode }) => companyCode === code)?.balance.amount ?? '0.00'
      expect(balance(own.code)).toBe(await ledgerAt(own.id, day))
      expect(balance(other.code)).toBe(await ledgerAt(other.id, day))
    })

    test('the statement closes with the ledger balance', async () => {
      const period = { from: '2026-01-01', until: day }
      const statement = await getStatement(everything, {
        company: own.code,
        currency: 'EUR',
        ...period,
      })
      expect(statement?.closing.amount).toBe(await ledgerAt(own.id, day))
    })
  },
)

test('buckets count the days past due, a part payment closes the oldest', async () => {
  const [row] = await getAging(everything, { asOf: '2026-10-31', company: own.code })
  expect(row?.buckets).toMatchObject({
    current: { amount: '484.00' },
    '31-60': { amount: '242.00' },
    '91+': { amount: '21.00' },
  })
})

test('a statement of a later period opens where the earlier one closed', async () => {
  const of = (from: string, until: string) =>
    getStatement(everything, { company: own.code, currency: 'EUR', from, until })
  const first = await of('2026-01-01', '2026-09-30')
  const second = await of('2026-10-01', '2026-11-22')
  expect(second?.opening).toEqual(first?.closing)
  expect(second?.movements.map(({ kind }) => kind)).toEqual([
    'payment',
    'reversal',
    'invoice',
    'payment',
  ])
})

describe('who sees what', () => {
  const at = '2026-11-22T10:00:00Z'
  const page = { limit: 50, offset: 0, at }
  test.each<[string, () => Scope, string[]]>([
    ['a company its own', () => ({ kind: 'company', companyId: own.id }), ['Own']],
    ['another company its own', () => ({ kind: 'company', companyId: other.id }), ['Other']],
    ['a rep the companies assigned', () => ({ kind: 'staff', salesRepId: rep.id }), ['Own']],
    ['finance all', () => everything, ['Other', 'Own']],
  ])('%s', async (_, scopeOf, names) => {
    const scope = scopeOf()
    const { rows } = await listInvoices(scope, page)
    expect([...new Set(rows.map(({ companyName }) => companyName))].sort()).toEqual(names)
    const aging = await getAging(scope, { asOf: '2026-11-22' })
    expect(aging.map(({ companyName }) => companyName).sort()).toEqual(names)
  })

  test('a foreign document is not there', async () => {
    const scope: Scope = { kind: 'company', companyId: other.id }
    expect(await findInvoice(scope, numbers[0] ?? '', at)).toBeNull()
    const stranger = { kind: 'staff', salesRepId: clerk.userId } as const
    expect(await findCompanyAccount(stranger, own.code, '2026-11-22')).toBeNull()
    const period = { from: '2026-01-01', until: '2026-12-31' }
    expect(await getStatement(scope, { company: own.code, currency: 'EUR', ...period })).toBeNull()
  })
})

test('a list says what is open and how late it is', async () => {
  const at = '2026-11-22T10:00:00Z'
  const { rows } = await listInvoices(everything, { limit: 50, offset: 0, at, company: own.code })
  expect(rows.map(({ state, open }) => [state, open.amount])).toEqual([
    ['overdue', '484.00'],
    ['overdue', '242.00'],
    ['overdue', '21.00'],
  ])
  expect(agingTotals(await getAging(everything, { asOf: '2026-11-22' }))).toHaveLength(1)
})

test('unapplied credit is set against what is open, exact amount first', async () => {
  const payment = await prisma.payment.findFirstOrThrow({ where: { amount: '1000' } })
  const at = '2026-11-22T12:00:00Z'
  value(await applyCredit(clerk, { sourceNumber: payment.number, at }))
  const view = await findInvoice(everything, numbers[3] ?? '', at)
  expect(view?.state).toBe('paid')
  expect(await applyCredit(clerk, { sourceNumber: payment.number, at })).toMatchObject({
    refusal: { code: 'nothing_to_apply' },
  })
})

test('the invoices of a bucket are of the currency that it counts', async () => {
  const of = async (currency: string) =>
    (await listInvoices(everything, { limit: 50, offset: 0, at: '2026-11-22T10:00:00Z', currency }))
      .total
  expect([await of('EUR'), await of('RON')]).toEqual([4, 0])
})

test('money of another currency has a statement of its own', async () => {
  const at = '2026-11-22T12:00:00Z'
  value(await pay(own.code, '77', at, { currency: 'RON' }))
  const of = (currency: string | null) =>
    getStatement(everything, {
      company: own.code,
      currency,
      from: '2026-11-01',
      until: '2026-11-22',
    })
  expect(await of('RON')).toMatchObject({
    currency: 'RON',
    currencies: ['EUR', 'RON'],
    closing: { amount: '-77.00', currency: 'RON' },
    madeOf: { open: { amount: '0.00' }, unapplied: { amount: '77.00' } },
  })
  for (const unknown of [null, 'USD', 'nonsense']) expect((await of(unknown))?.currency).toBe('EUR')
})

test('a change of credit is audited with before and after', async () => {
  const terms = {
    creditLimit: new Decimal(5000),
    policy: 'approve' as const,
    toleranceDays: 10,
    toleranceAmount: null,
    manualHold: true,
    holdReason: 'Insolvency notice',
  }
  const change = { companyCode: own.code, currency: 'EUR', terms, at: '2026-11-22T10:00:00Z' }
  value(await changeCreditTerms(clerk, change))
  value(
    await changeCreditTerms(clerk, {
      ...change,
      terms: { ...terms, manualHold: false, holdReason: null },
    }),
  )
  const account = await findCompanyAccount(everything, own.code, '2026-11-22')
  expect(account?.currencies[0]?.account).toMatchObject({ manualHold: false, policy: 'approve' })
  expect(account?.history[0]?.details).toEqual({
    currency: 'EUR',
    manualHold: 'true → false',
    holdReason: 'Insolvency notice → –',
  })
})
