import { beforeAll, expect, test } from 'vitest'
import { loader } from '#app/routes/desk.payments.new.tsx'
import { discountedInvoice } from '#test/factories/discounted-invoice.ts'
import { makeCategory, makeHouse, makeVariant } from '#test/factories/goods.ts'
import { makeCompany, makeStaff, requestOf, signIn } from '#test/factories/people.ts'

let cookie: string
let code: string
let number: string
const issuedAt = '2026-11-02T10:00:00Z'
const until = '2026-12-02'

/** 121.00 to pay, 3.63 less in time. */
beforeAll(async () => {
  await makeHouse()
  const { id: categoryId } = await makeCategory()
  const bolt = await makeVariant({ categoryId, onHand: '1000' })
  const staff = await makeStaff('finance')
  cookie = await signIn(staff)
  const company = await makeCompany()
  code = company.code
  const clerk = { userId: staff.id, scope: { kind: 'staff', salesRepId: null } as const }
  number = await discountedInvoice(clerk, issuedAt, {
    companyId: company.id,
    lines: [{ variant: bolt, quantity: '100', unitPrice: '1' }],
    cashDiscount: { percent: '3', days: 30 },
  })
})

function shown(typed: Record<string, string>) {
  const path = `/desk/payments/new?${new URLSearchParams(typed)}`
  return loader({ request: requestOf(cookie, path), params: {}, context: {} })
}

test('money without its value date is kept, and the page says what is missing', async () => {
  const typed = { company: code, amount: '117.37', reference: 'Bank', valueOn: '', method: 'card' }
  const page = await shown(typed)
  expect(page.typed).toMatchObject(typed)
  expect(Object.keys(page.errors)).toEqual(['valueOn'])
  expect(page.errors.valueOn?.[0]).toContain('required')
  expect(page.isComplete).toBe(false)
  const discount = { untilOn: until, amount: { amount: '3.63' }, pays: { amount: '117.37' } }
  expect(page.preview?.items).toMatchObject([{ invoice: number, suggested: '117.37', discount }])
})

test('without a value date no cash discount is reckoned with', async () => {
  const suggested = async (valueOn: string) => {
    const page = await shown({ company: code, amount: '500', valueOn })
    return page.preview?.items.map((item) => item.suggested)
  }
  expect(await suggested('')).toEqual(['121.00'])
  expect(await suggested(until)).toEqual(['117.37'])
})

test('what else is missing is said at its field', async () => {
  const page = await shown({ company: '', amount: '', currency: 'EUR', valueOn: '2026-02-30' })
  expect(Object.keys(page.errors).sort()).toEqual(['amount', 'company', 'valueOn'])
  expect(page.preview).toBeNull()
})

test('nothing is asked for before the form was sent, also where a link names the company', async () => {
  for (const typed of [{}, { company: code }]) {
    const page = await shown(typed)
    expect([page.errors, page.preview, page.isComplete]).toEqual([{}, null, false])
  }
})

test('with all of it the money may be set against invoices', async () => {
  const page = await shown({ company: code, amount: '117,37', valueOn: until })
  expect([page.errors, page.isComplete]).toEqual([{}, true])
  expect(page.preview?.items).toMatchObject([{ invoice: number, reason: 'amount' }])
})
