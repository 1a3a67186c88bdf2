import { buyers, everyContact, type RouteRow } from './route-row.ts'

const manager = ['companyAdministrator'] as const
const approvers = ['companyAdministrator', 'approver'] as const
const accountants = ['companyAdministrator', 'approver', 'accountant', 'purchaser'] as const

export const accountRoutes: Record<string, RouteRow> = {
  '_account.tsx': { path: '/account/security', layout: 'routes/_account', get: everyContact },
  '_account.account._index.tsx': { path: '/account', get: everyContact },
  '_account.account.security.tsx': {
    path: '/account/security',
    get: everyContact,
    posts: [{ who: everyContact, form: { intent: 'end', session: '{session}' } }],
  },
  '_account.account.price-list.tsx': {
    path: '/account/price-list',
    get: everyContact,
    posts: [{ who: everyContact, form: { format: 'none' } }],
  },
  '_account.account.price-list_.$id.ts': {
    path: '/account/price-list/{personalList}',
    get: everyContact,
  },
  '_account.account.orders[.]csv.ts': { path: '/account/orders.csv', get: everyContact },
  '_account.account.orders._index.tsx': { path: '/account/orders', get: everyContact },
  '_account.account.orders.$number.tsx': {
    path: '/account/orders/{order}',
    get: everyContact,
    posts: [
      { who: ['companyAdministrator', 'purchaser'], form: { intent: 'cancel' } },
      { who: buyers, form: { intent: 'reorder' } },
    ],
  },
  '_account.account.orders.$number_.pdf.ts': {
    path: '/account/orders/{order}/pdf',
    get: everyContact,
  },
  '_account.account.approvals.tsx': {
    path: '/account/approvals',
    get: approvers,
    posts: [
      {
        who: approvers,
        form: { intent: 'approve', number: '{waiting}', contentHash: '{contentHash}' },
      },
      {
        who: approvers,
        form: { intent: 'reject', number: '{waiting}', contentHash: '{contentHash}' },
      },
    ],
  },
  '_account.account.company._index.tsx': {
    path: '/account/company',
    get: everyContact,
    posts: [
      { who: manager, form: { intent: 'role', contactId: '{contact}', role: 'administrator' } },
      { who: manager, form: { intent: 'deactivate', contactId: '{contact}' } },
      { who: manager, form: { intent: 'activate', contactId: '{contact}' } },
      { who: manager, form: { intent: 'invite', email: '' } },
    ],
  },
  '_account.account.company.addresses.$id.tsx': {
    path: '/account/company/addresses/{address}',
    get: manager,
    posts: [
      {
        who: manager,
        form: { name: 'A', line1: 'B', city: 'C', countryCode: 'RO', isShipping: 'on' },
      },
    ],
  },
  '_account.account.quotes[.]csv.ts': { path: '/account/quotes.csv', get: everyContact },
  '_account.account.quotes._index.tsx': { path: '/account/quotes', get: everyContact },
  '_account.account.quotes.new.tsx': {
    path: '/account/quotes/new',
    get: buyers,
    posts: [{ who: buyers, form: { cartVersion: '' } }],
  },
  '_account.account.quotes.$number_.pdf.ts': {
    path: '/account/quotes/{quote}/pdf',
    get: everyContact,
  },
  '_account.account.quotes.$number.tsx': {
    path: '/account/quotes/{quote}',
    get: everyContact,
    posts: [
      { intent: 'accept', version: '{quoteVersion}', hash: '{quoteHash}' },
      { intent: 'counter', message: 'Less' },
      { intent: 'answerQuestion', comment: 'Yes' },
      { intent: 'decline' },
      { intent: 'cancel' },
    ].map((form) => ({ who: buyers, form })),
  },
  '_account.account.quotes.$number_.edit.tsx': {
    path: '/account/quotes/{draft}/edit',
    get: buyers,
    posts: [
      { intent: 'find', find: 'SKU' },
      { intent: 'enter', find: 'SKU' },
      { intent: 'add', seen: '2026-01-01T00:00:00.000Z' },
      { intent: 'save', seen: '2026-01-01T00:00:00.000Z' },
      { intent: 'send', seen: '2026-01-01T00:00:00.000Z' },
      { intent: 'discard' },
    ].map((form) => ({ who: buyers, form })),
  },
  '_account.account.invoices[.]zip.ts': {
    path: '/account/invoices.zip?selected={invoice}',
    get: accountants,
  },
  '_account.account.invoices[.]csv.ts': { path: '/account/invoices.csv', get: accountants },
  '_account.account.invoices._index.tsx': { path: '/account/invoices', get: accountants },
  '_account.account.invoices.$number.tsx': {
    path: '/account/invoices/{invoice}',
    get: accountants,
  },
  '_account.account.invoices.$number_.pdf.ts': {
    path: '/account/invoices/{invoice}/pdf',
    get: accountants,
  },
  '_account.account.statement.tsx': { path: '/account/statement', get: accountants },
}
