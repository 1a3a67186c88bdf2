import { at } from '#test/factories/orders.ts'
import type { Role } from '#test/factories/two-companies.ts'

type NestedForm = {
  path: string
  as: Role | 'buyer'
  form: Record<string, string>
  /** The fields that name a record, and what is answered where there is none: 409 where the form stays of use. */
  names: Readonly<Record<string, 404 | 409>>
}

const person = { intent: 'role', contactId: '{contact}', role: 'viewer' }
const checkout = {
  version: '1',
  key: 'a-key-of-this-form',
  seenTotal: '60.50',
  shipToId: '{address}',
  billToId: '{address}',
}

/** Legal forms about one's own record; in each the named fields are replaced by another company's, one by one. */
export const nestedForms: readonly NestedForm[] = [
  {
    path: '/cart',
    as: 'buyer',
    form: { intent: 'change', lineId: '{cartLine}', quantity: '5' },
    names: { lineId: 409 },
  },
  {
    path: '/cart/add',
    as: 'buyer',
    form: { add: '{secret}:pc:1', inline: '1' },
    names: { add: 409 },
  },
  { path: '/account/company', as: 'companyAdministrator', form: person, names: { contactId: 404 } },
  {
    path: '/desk/companies/{company}',
    as: 'salesManager',
    form: person,
    names: { contactId: 404 },
  },
  {
    path: '/desk/payments/new',
    as: 'finance',
    form: {
      company: '{company}',
      currency: 'EUR',
      amount: '1.00',
      valueOn: '2026-06-15',
      'allocate-{invoice}': '1.00',
    },
    names: { 'allocate-{invoice}': 409 },
  },
  {
    path: '/desk/invoices/issue',
    as: 'finance',
    form: { orderNumber: '{shippedOrder}', shipmentNumber: '{openShipment}' },
    names: { shipmentNumber: 404 },
  },
  {
    path: '/desk/quotes/new?company={company}',
    as: 'salesRep',
    form: { company: '{company}', contact: '{purchaser}' },
    names: { contact: 409, company: 404 },
  },
  {
    path: '/account/quotes/{quote}',
    as: 'purchaser',
    form: {
      intent: 'accept',
      version: '{quoteVersion}',
      hash: '{quoteHash}',
      shipToId: '{address}',
    },
    names: { shipToId: 404, hash: 409 },
  },
  {
    path: '/account/quotes/{draft}/edit',
    as: 'purchaser',
    form: { intent: 'add', seen: at, 'add-{secret}-pc': '700' },
    names: { 'add-{secret}-pc': 409 },
  },
  { path: '/checkout', as: 'buyer', form: checkout, names: { shipToId: 404, billToId: 404 } },
]
