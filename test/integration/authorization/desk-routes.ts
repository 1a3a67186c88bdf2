import { everyStaff, type RouteRow } from './route-row.ts'

const orders = ['salesRep', 'salesManager', 'warehouse', 'finance', 'administrator'] as const
const deciders = ['salesManager', 'finance', 'administrator'] as const
const companies = ['salesRep', 'salesManager', 'finance', 'administrator'] as const
const companyEditors = ['salesManager', 'administrator'] as const
const sellers = ['salesRep', 'salesManager', 'administrator'] as const
const managers = ['salesManager', 'administrator'] as const
const warehouse = ['warehouse', 'administrator'] as const
const invoices = ['finance', 'salesRep', 'salesManager', 'administrator'] as const
const finance = ['finance', 'administrator'] as const
const readers = ['administrator', 'salesManager', 'finance'] as const
const stockists = [
  'warehouse',
  'merchandiser',
  'salesRep',
  'salesManager',
  'administrator',
] as const
const pricers = ['merchandiser', 'salesManager', 'salesRep', 'administrator'] as const
const goods = ['merchandiser', 'salesManager', 'salesRep', 'warehouse', 'administrator'] as const
const importers = ['merchandiser', 'administrator'] as const

const company = { name: 'A', taxRegime: 'standard', locale: 'en', status: 'active' }
const address = { name: 'A', line1: 'B', city: 'C', countryCode: 'RO', isShipping: 'on' }

export const deskRoutes: Record<string, RouteRow> = {
  'desk.tsx': { path: '/desk/security', layout: 'routes/desk', get: everyStaff },
  'desk._index.tsx': { path: '/desk', get: everyStaff, leadsTo: '/desk' },
  'desk.search.tsx': { path: '/desk/search', get: everyStaff },
  'desk.security.tsx': {
    path: '/desk/security',
    get: everyStaff,
    posts: [{ who: everyStaff, form: { intent: 'end', session: '{session}' } }],
  },
  'desk.orders[.]csv.ts': { path: '/desk/orders.csv', get: orders },
  'desk.orders[.]pdf.ts': { path: '/desk/orders.pdf?selected={order}', get: orders },
  'desk.orders._index.tsx': { path: '/desk/orders', get: orders },
  'desk.orders.$number.tsx': {
    path: '/desk/orders/{order}',
    get: orders,
    posts: ['hold', 'release', 'cancel', 'confirmPayment'].map((intent) => ({
      who: deciders,
      form: { intent, reason: 'Because' },
    })),
  },
  'desk.orders.$number_.pdf.ts': { path: '/desk/orders/{order}/pdf', get: orders },
  'desk.quotes[.]csv.ts': { path: '/desk/quotes.csv', get: sellers },
  'desk.quotes._index.tsx': { path: '/desk/quotes', get: sellers },
  'desk.quotes.new.tsx': {
    path: '/desk/quotes/new?company={company}',
    get: sellers,
    posts: [{ who: sellers, form: { company: '{company}', contact: '{purchaser}' } }],
  },
  'desk.quotes.$number_.pdf.ts': { path: '/desk/quotes/{quote}/pdf', get: sellers },
  'desk.quotes.$number.tsx': {
    path: '/desk/quotes/{quote}',
    get: sellers,
    posts: [
      { who: sellers, form: { intent: 'takeIntoReview' } },
      { who: sellers, form: { intent: 'askForInfo', comment: 'Which colour?' } },
      { who: sellers, form: { intent: 'find', find: 'SKU' } },
      { who: sellers, form: { intent: 'add', validOn: '2099-12-31' } },
      { who: sellers, form: { intent: 'save', validOn: '2099-12-31' } },
      { who: sellers, form: { intent: 'send', validOn: '2099-12-31' } },
      { who: sellers, form: { intent: 'sendApproved' } },
      { who: sellers, form: { intent: 'discardOffer' } },
      { who: sellers, form: { intent: 'refuse' } },
      { who: sellers, form: { intent: 'withdraw' } },
      { who: sellers, form: { intent: 'extend' } },
      { who: managers, form: { intent: 'approve' } },
      { who: managers, form: { intent: 'requestChanges', comment: 'Too low' } },
    ],
  },
  'desk.quotes.$number_.contract.tsx': {
    path: '/desk/quotes/{quote}/contract',
    get: managers,
    posts: [{ who: managers, form: { name: 'A', validOn: '2099-12-31', from: 'any' } }],
  },
  'desk.agreements[.]csv.ts': { path: '/desk/agreements.csv', get: pricers },
  'desk.agreements._index.tsx': { path: '/desk/agreements', get: pricers },
  'desk.agreements.new.tsx': {
    path: '/desk/agreements/new',
    get: importers,
    posts: [
      { who: importers, form: { name: '' } },
      {
        who: importers,
        form: { level: 'company', companyCode: '', code: 'A', name: 'A', active: 'on' },
      },
    ],
  },
  'desk.agreements.$code.tsx': {
    path: '/desk/agreements/{agreement}',
    get: pricers,
    posts: [
      { who: importers, form: { intent: 'attachList', list: '{priceList}' } },
      { who: importers, form: { intent: 'detachList', list: '{priceList}' } },
      { who: importers, form: { intent: 'attachCatalog', catalog: '{catalog}' } },
      { who: importers, form: { intent: 'detachCatalog', catalog: '{catalog}' } },
      { who: importers, form: { intent: 'saveRule', sku: 'A', unit: 'pc', minimum: '2' } },
      { who: importers, form: { intent: 'removeRule', sku: 'A', unit: 'pc' } },
      { who: importers, form: { intent: 'saveOrderRule', currency: 'EUR', minimum: '5' } },
      { who: importers, form: { intent: 'removeOrderRule', currency: 'EUR' } },
    ],
  },
  'desk.agreements.$code_.edit.tsx': {
    path: '/desk/agreements/{agreement}/edit',
    get: importers,
    posts: [{ who: importers, form: { name: 'A', active: 'on' } }],
  },
  'desk.catalogs._index.tsx': { path: '/desk/catalogs', get: pricers },
  'desk.catalogs.new.tsx': {
    path: '/desk/catalogs/new',
    get: importers,
    posts: [{ who: importers, form: { name: '' } }],
  },
  'desk.catalogs.$code.tsx': {
    path: '/desk/catalogs/{catalog}',
    get: pricers,
    posts: [
      { who: importers, form: { intent: 'save', name: 'A', active: 'on' } },
      { who: importers, form: { intent: 'addRule', effect: 'include', kind: 'all', target: '' } },
      { who: importers, form: { intent: 'removeRule', rule: '987654321' } },
    ],
  },
  'desk.segments._index.tsx': { path: '/desk/segments', get: pricers },
  'desk.segments.new.tsx': {
    path: '/desk/segments/new',
    get: importers,
    posts: [{ who: importers, form: { name: '' } }],
  },
  'desk.segments.$code.tsx': {
    path: '/desk/segments/{segment}',
    get: pricers,
    posts: [
      { who: importers, form: { intent: 'save', name: 'A' } },
      { who: importers, form: { intent: 'addCompany', company: '{company}' } },
      { who: importers, form: { intent: 'removeCompany', company: '{company}' } },
    ],
  },
  'desk.mix-groups._index.tsx': { path: '/desk/mix-groups', get: pricers },
  'desk.mix-groups.new.tsx': {
    path: '/desk/mix-groups/new',
    get: importers,
    posts: [{ who: importers, form: { name: '' } }],
  },
  'desk.mix-groups.$code.tsx': {
    path: '/desk/mix-groups/{mixGroup}',
    get: pricers,
    posts: [
      { who: importers, form: { intent: 'save', name: 'A' } },
      { who: importers, form: { intent: 'addVariants', skus: 'A' } },
      { who: importers, form: { intent: 'removeVariant', sku: 'A' } },
    ],
  },
  'desk.companies[.]csv.ts': { path: '/desk/companies.csv', get: companies },
  'desk.companies._index.tsx': {
    path: '/desk/companies',
    get: companies,
    posts: [{ who: companyEditors, form: { selected: 'NONE', rep: '' } }],
  },
  'desk.companies.new.tsx': {
    path: '/desk/companies/new',
    get: companyEditors,
    posts: [{ who: companyEditors, form: { name: '' } }],
  },
  'desk.companies.$code._index.tsx': {
    path: '/desk/companies/{company}',
    get: companies,
    posts: [
      {
        who: companyEditors,
        form: { intent: 'role', contactId: '{contact}', role: 'administrator' },
      },
      { who: companyEditors, form: { intent: 'deactivate', contactId: '{contact}' } },
    ],
  },
  'desk.companies.$code.edit.tsx': {
    path: '/desk/companies/{company}/edit',
    get: companyEditors,
    posts: [{ who: companyEditors, form: company }],
  },
  'desk.companies.$code.addresses.$id.tsx': {
    path: '/desk/companies/{company}/addresses/{address}',
    get: companyEditors,
    posts: [{ who: companyEditors, form: address }],
  },
  'desk.stock[.]csv.ts': { path: '/desk/stock.csv', get: stockists },
  'desk.stock.tsx': {
    path: '/desk/stock',
    get: stockists,
    posts: [{ who: warehouse, form: { sku: '' } }],
  },
  'desk.settings.tsx': {
    path: '/desk/settings',
    get: ['administrator'],
    posts: [{ who: ['administrator'], form: { name: '' } }],
  },
  'desk.price-lists[.]csv.ts': { path: '/desk/price-lists.csv', get: pricers },
  'desk.products[.]csv.ts': { path: '/desk/products.csv', get: goods },
  'desk.price-lists._index.tsx': { path: '/desk/price-lists', get: pricers },
  'desk.price-lists.ask.tsx': { path: '/desk/price-lists/ask', get: pricers },
  'desk.price-lists.$code_.rows[.]csv.ts': {
    path: '/desk/price-lists/{priceList}/rows.csv',
    get: pricers,
  },
  'desk.price-lists.$code_.rows[.]xlsx.ts': {
    path: '/desk/price-lists/{priceList}/rows.xlsx',
    get: pricers,
  },
  'desk.price-lists.$code_.files.tsx': {
    path: '/desk/price-lists/{priceList}/files',
    get: pricers,
    posts: [{ who: importers, form: { rest: 'keep' } }],
  },
  'desk.price-lists.$code_.files_.$id.tsx': {
    path: '/desk/price-lists/{priceList}/files/{priceFile}',
    get: importers,
    posts: [{ who: importers, form: { intent: 'discard' } }],
  },
  'desk.price-lists.$code.tsx': {
    path: '/desk/price-lists/{priceList}',
    get: pricers,
    posts: [
      { who: importers, form: { intent: 'archive' } },
      { who: importers, form: { intent: 'draft' } },
      { who: importers, form: { intent: 'remove', rowId: '1' } },
      {
        who: importers,
        form: { intent: 'save', sku: 'A', unit: 'pc', minimumQuantity: '1', unitPrice: '2' },
      },
    ],
  },
  'desk.price-lists.new.tsx': {
    path: '/desk/price-lists/new',
    get: importers,
    posts: [{ who: importers, form: { name: '' } }],
  },
  'desk.price-lists.$code_.settings.tsx': {
    path: '/desk/price-lists/{priceList}/settings',
    get: pricers,
    posts: [
      {
        who: importers,
        form: {
          ...{ intent: 'fields', name: 'A', priority: '0', mode: 'allUnits', aggregation: 'line' },
          seen: '{}',
        },
      },
      {
        who: importers,
        form: { intent: 'percentage', kind: 'category', target: 'a', adjustmentPercent: '-1' },
      },
    ],
  },
  'desk.price-lists.$code_.publish.tsx': {
    path: '/desk/price-lists/{priceList}/publish',
    get: importers,
    posts: [{ who: importers, form: { opens: 'now' } }],
  },
  'desk.price-lists.$code_.copy.tsx': {
    path: '/desk/price-lists/{priceList}/copy',
    get: importers,
    posts: [{ who: importers, form: { code: 'COPY', name: 'Copy' } }],
  },
  'desk.price-lists.$code_.history._index.tsx': {
    path: '/desk/price-lists/{priceList}/history',
    get: pricers,
    posts: [{ who: importers, form: { revision: '0' } }],
  },
  'desk.price-lists.$code_.history.$number.tsx': {
    path: '/desk/price-lists/{priceList}/history/1',
    get: pricers,
  },
  'desk.price-lists.$code_.edit.tsx': {
    path: '/desk/price-lists/{priceList}/edit',
    get: pricers,
    posts: [
      {
        who: importers,
        form: { change: '{"fields":{},"rows":[],"percentages":[],"confirmDearer":false}' },
      },
    ],
  },
  'desk.price-lists.$code_.goods.ts': {
    path: '/desk/price-lists/{priceList}/goods?q=a',
    get: importers,
  },
  'desk.products._index.tsx': {
    path: '/desk/products',
    get: goods,
    posts: [{ who: importers, form: { selected: 'none', status: 'active' } }],
  },
  'desk.price-lists.$code_.what-if.tsx': {
    path: '/desk/price-lists/{priceList}/what-if',
    layout: 'routes/desk.price-lists.$code_.what-if',
    get: pricers,
    posts: [
      { who: importers, form: { intent: 'run', days: '90' } },
      { who: importers, form: { intent: 'publish', from: '' } },
    ],
  },
  'desk.price-lists.$code_.what-if._index.tsx': {
    path: '/desk/price-lists/{priceList}/what-if',
    get: pricers,
  },
  'desk.price-lists.$code_.what-if.$tab.tsx': {
    path: '/desk/price-lists/{priceList}/what-if/companies',
    get: pricers,
    leadsTo: '/desk/price-lists/{priceList}/what-if',
  },
  'desk.price-lists.$code_.what-if_.$tab[.]csv.ts': {
    path: '/desk/price-lists/{priceList}/what-if/companies.csv',
    get: pricers,
  },
  'desk.products.$slug.tsx': {
    path: '/desk/products/{anyProduct}',
    get: goods,
    posts: [{ who: importers, form: { intent: 'product', name: 'A', status: 'active' } }],
  },
  'desk.users.tsx': {
    path: '/desk/users',
    get: ['administrator'],
    posts: [
      { who: ['administrator'], form: { intent: 'disable', userId: '{user}' } },
      { who: ['administrator'], form: { intent: 'resend', userId: '{user}' } },
      { who: ['administrator'], form: { intent: 'invite', email: '' } },
    ],
  },
  'desk.webhooks._index.tsx': {
    path: '/desk/webhooks',
    get: ['administrator'],
    posts: [{ who: ['administrator'], form: { intent: 'save', url: '' } }],
  },
  'desk.webhooks.$id.tsx': {
    path: '/desk/webhooks/{webhook}',
    get: ['administrator'],
    posts: [
      { who: ['administrator'], form: { intent: 'ping' } },
      { who: ['administrator'], form: { intent: 'rotate' } },
    ],
  },
  'desk.mailbox[.]csv.ts': { path: '/desk/mailbox.csv', get: readers },
  'desk.mailbox._index.tsx': { path: '/desk/mailbox', get: readers },
  'desk.mailbox.$id.tsx': { path: '/desk/mailbox/{mail}', get: readers },
  'desk.import._index.tsx': {
    path: '/desk/import',
    get: importers,
    posts: [{ who: importers, form: { kind: '' } }],
  },
  'desk.import.$id.tsx': {
    path: '/desk/import/{import}',
    get: importers,
    posts: [{ who: importers, form: { intent: 'discard' } }],
  },
  'desk.import.$id.problems[.]csv.ts': {
    path: '/desk/import/{import}/problems.csv',
    get: importers,
  },
  'desk.fulfilment[.]csv.ts': { path: '/desk/fulfilment.csv', get: warehouse },
  'desk.fulfilment._index.tsx': { path: '/desk/fulfilment', get: warehouse },
  'desk.fulfilment.$number.tsx': {
    path: '/desk/fulfilment/{order}',
    get: warehouse,
    posts: [{ who: warehouse, form: { carrier: 'Fan Courier', 'quantity-1': '1' } }],
  },
  'desk.fulfilment.$number_.pick.ts': {
    path: '/desk/fulfilment/{order}/pick',
    posts: [{ who: warehouse, form: {} }],
  },
  'desk.shipments.$number.tsx': { path: '/desk/shipments/{shipment}', get: orders },
  'desk.shipments.$number_.pdf.ts': { path: '/desk/shipments/{shipment}/pdf', get: orders },
  'desk.invoices[.]zip.ts': { path: '/desk/invoices.zip?selected={invoice}', get: invoices },
  'desk.invoices[.]csv.ts': { path: '/desk/invoices.csv', get: invoices },
  'desk.invoices._index.tsx': { path: '/desk/invoices', get: invoices },
  'desk.invoices.issue.tsx': {
    path: '/desk/invoices/issue',
    get: finance,
    leadsTo: '/desk/invoices',
    posts: [
      { who: finance, form: { orderNumber: '{shippedOrder}', shipmentNumber: '{openShipment}' } },
    ],
  },
  'desk.invoices.$number.tsx': {
    path: '/desk/invoices/{invoice}',
    get: invoices,
    posts: [{ who: finance, form: { intent: 'apply' } }],
  },
  'desk.invoices.$number_.credit.tsx': {
    path: '/desk/invoices/{invoice}/credit',
    get: finance,
    posts: [{ who: finance, form: { scope: 'whole', reason: 'Damaged' } }],
  },
  'desk.invoices.$number_.pdf.ts': { path: '/desk/invoices/{invoice}/pdf', get: invoices },
  'desk.payments[.]csv.ts': { path: '/desk/payments.csv', get: finance },
  'desk.payments._index.tsx': { path: '/desk/payments', get: finance },
  'desk.payments.new.tsx': {
    path: '/desk/payments/new',
    get: finance,
    posts: [{ who: finance, form: { company: '' } }],
  },
  'desk.payments.$number.tsx': {
    path: '/desk/payments/{payment}',
    get: finance,
    posts: [{ who: finance, form: { intent: 'undo', reason: 'Mistaken' } }],
  },
  'desk.receivables[.]csv.ts': { path: '/desk/receivables.csv', get: invoices },
  'desk.receivables._index.tsx': { path: '/desk/receivables', get: invoices },
  'desk.receivables.$code.tsx': {
    path: '/desk/receivables/{company}',
    get: invoices,
    posts: [
      {
        who: finance,
        form: {
          intent: 'credit',
          currency: 'EUR',
          creditLimit: '100',
          policy: 'block',
          toleranceDays: '',
          toleranceAmount: '',
        },
      },
    ],
  },
}
