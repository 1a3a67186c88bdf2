/** What a list of invoices may be sorted and filtered by. */
export const invoiceTableSpec = {
  sorts: ['number', 'company', 'state', 'issuedOn', 'dueOn', 'total', 'open'],
  defaultSort: '-issuedOn',
  /** `company`, `currency`, `bucket` and `asOf` come with a link from the aging table. */
  filters: ['state', 'company', 'currency', 'bucket', 'asOf'],
  pageSize: 50,
} as const

/** Each PDF takes some 50 ms: more would keep a reader waiting with nothing to see. */
export const mostInvoicesZipped = 200
