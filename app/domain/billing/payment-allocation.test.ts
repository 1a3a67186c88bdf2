import { fc, test as property } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { Decimal, zero } from '#pricing/decimal.ts'
import { propertyRuns } from '#test/pricing/property-runs.ts'
import { allocationFault, type OpenItem, suggestAllocations } from './payment-allocation.ts'

const today = '2026-01-10'
const item = (invoiceNumber: string, open: string, dueOn: string, more = {}): OpenItem => ({
  invoiceNumber,
  orderNumber: null,
  purchaseOrderNumber: null,
  issuedOn: '2026-01-01',
  dueOn,
  open: new Decimal(open),
  discount: null,
  ...more,
})
const items = [
  item('INV-2026-00001', '100', '2026-02-01'),
  item('INV-2026-00002', '250', '2026-01-15', { purchaseOrderNumber: 'PO-7781' }),
  item('INV-2026-00003', '80', '2026-03-01'),
]
const suggested = (amount: string, reference: string | null = null) =>
  suggestAllocations(new Decimal(amount), reference, today, items).map(
    ({ invoiceNumber, amount: part, reason }) => [invoiceNumber.slice(-1), part.toFixed(), reason],
  )

describe('a payment is set against', () => {
  test('the invoice its reference names, however the bank wrote it', () => {
    expect(suggested('80', 'Plata factura INV 2026/00003')).toEqual([['3', '80', 'reference']])
  })
  test('the invoice of the purchase order that it names', () => {
    expect(suggested('200', 'po7781')).toEqual([['2', '200', 'reference']])
  })
  test('the one whose open amount it is exactly', () => {
    expect(suggested('100')).toEqual([['1', '100', 'amount']])
  })
  test('the one that it names no more than once, and the others with what is left', () => {
    expect(suggested('190', 'INV-2026-00003')).toEqual([
      ['3', '80', 'reference'],
      ['2', '110', 'oldest'],
    ])
    expect(suggested('160', 'INV-2026-00003')).toEqual([
      ['3', '80', 'reference'],
      ['2', '80', 'oldest'],
    ])
  })
  test('the exact one no more than once', () => {
    const twins = [item('INV-2026-00004', '100', '2026-01-01'), ...items]
    const taken = suggestAllocations(new Decimal('100'), null, today, twins)
    expect(taken).toMatchObject([{ invoiceNumber: 'INV-2026-00004', reason: 'amount' }])
  })
  test('an order that waits only where the reference names it', () => {
    const awaited = [
      { orderNumber: 'O-2026-00009', purchaseOrderNumber: null, deposit: new Decimal(60) },
    ]
    const taken = suggestAllocations(new Decimal(100), 'thank you', today, items, awaited)
    expect(taken.map(({ amount }) => amount.toFixed())).toEqual(['100'])
  })
  test('no invoice for a number too short to be meant', () => {
    const short = [
      item('INV-2026-00005', '10', '2026-01-01', { purchaseOrderNumber: '778' }),
      item('INV-2026-00006', '20', '2026-01-02', { purchaseOrderNumber: '7781' }),
    ]
    const [first] = suggestAllocations(new Decimal(5), 'PO 7781', today, short)
    expect(first).toMatchObject({ invoiceNumber: 'INV-2026-00006', reason: 'reference' })
    const [other] = suggestAllocations(new Decimal(5), 'PO 778', today, short)
    expect(other).toMatchObject({ reason: 'oldest' })
  })
  test('the oldest due first', () => {
    expect(suggested('300')).toEqual([
      ['2', '250', 'oldest'],
      ['1', '50', 'oldest'],
    ])
  })
  test('older invoices only beyond what the prepaid order that it names waits for', () => {
    const awaited = [
      { orderNumber: 'O-2026-00009', purchaseOrderNumber: null, deposit: new Decimal(60) },
    ]
    const rest = suggestAllocations(new Decimal(100), 'Comanda O 2026 00009', today, items, awaited)
    expect(rest.map(({ invoiceNumber, amount }) => [invoiceNumber, amount.toFixed()])).toEqual([
      ['INV-2026-00002', '40'],
    ])
    expect(suggestAllocations(new Decimal(50), 'O-2026-00009', today, items, awaited)).toEqual([])
  })
  test('the invoice that it settles with its cash discount, as long as it is in time', () => {
    const [amount, pays] = [new Decimal('2'), new Decimal('78')]
    const discount = { untilOn: today, amount, pays, most: pays }
    const offered = items.map((one) => (one.open.equals(80) ? { ...one, discount } : one))
    const on = (day: string) =>
      suggestAllocations(new Decimal('78'), null, day, offered).map(({ reason }) => reason)
    expect([on(today), on('2026-01-11')]).toEqual([['amount'], ['oldest']])
  })
  test('all of them, and what is too much stays unapplied', () => {
    expect(suggested('500').map(([, part]) => part)).toEqual(['250', '100', '80'])
  })
})

const cents = fc.integer({ min: 1, max: 1_000_000 }).map((value) => new Decimal(value).div(100))
const openItems = fc
  .array(cents, { maxLength: 8 })
  .map((amounts) =>
    amounts.map((open, index) =>
      item(`INV-${index}`, open.toFixed(), `2026-0${(index % 9) + 1}-01`),
    ),
  )

property.prop([cents, openItems], propertyRuns())(
  'never more than is open, nor than was paid',
  (amount, open) => {
    const taken = suggestAllocations(amount, null, today, open)
    const sum = taken.reduce((all, { amount: part }) => all.plus(part), zero)
    const all = open.reduce((total, one) => total.plus(one.open), zero)
    expect(allocationFault(amount, taken, open)).toBeNull()
    expect(sum.toFixed()).toBe(Decimal.min(amount, all).toFixed())
  },
)

describe('what a clerk types is refused', () => {
  const wanted = (invoiceNumber: string, amount: string) => [
    { invoiceNumber, amount: new Decimal(amount) },
  ]
  test.each([
    ['an invoice that is not open', wanted('INV-9', '1'), 'allocation_unknown_invoice'],
    ['more than is open', wanted('INV-2026-00001', '100.01'), 'allocation_over_open'],
    ['more than was paid', wanted('INV-2026-00002', '200'), 'allocation_over_payment'],
    [
      'one invoice twice',
      [...wanted('INV-2026-00003', '50'), ...wanted('INV-2026-00003', '31')],
      'allocation_over_open',
    ],
  ])('%s', (_, allocations, code) => {
    expect(allocationFault(new Decimal(150), allocations, items)).toMatchObject({ code })
  })
})
